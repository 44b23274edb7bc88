import { fold } from '../kernel/fold.ts';
import { defaultColumnNames } from './default-column-names.ts';
import type { ColumnKind } from './record.ts';

type Stage = Exclude<ColumnKind, 'plain'>;

/** What people call the columns of their boards; a name that has one of these words is offered that stage. The first that fits counts. */
const words: readonly (readonly [Stage, readonly string[]])[] = [
  ['waiting_client', ['waiting', 'blocked', 'on hold', 'pending', 'انتظار', 'معلق', 'متوقف']],
  ['in_review', ['review', 'approval', 'approve', 'testing', 'مراجعه', 'اعتماد', 'تدقيق']],
  ['done', ['done', 'complete', 'completed', 'finished', 'closed', 'منجز', 'مكتمل', 'تم', 'منتهي']],
  ['in_progress', ['progress', 'doing', 'working', 'active', 'تنفيذ', 'جار', 'العمل']],
  [
    'requested',
    ['to do', 'todo', 'requested', 'requests', 'backlog', 'new', 'مطلوب', 'طلب', 'جديد'],
  ],
];

/** The stage that a column's name speaks of, to be offered and never taken by itself; `plain` where it speaks of none. */
export function guessKind(name: string): ColumnKind {
  const folded = ` ${fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const names of Object.values(defaultColumnNames)) {
    for (const [kind, known] of Object.entries(names) as [Stage, string][]) {
      if (folded.trim() === fold(known)) return kind;
    }
  }
  return words.find(([, each]) => each.some((word) => speaksOf(folded, word)))?.[0] ?? 'plain';
}

/** Latin words stand alone; Arabic ones wear their article and their endings. */
function speaksOf(folded: string, word: string): boolean {
  if (/^[a-z ]+$/u.test(word)) return folded.includes(` ${word} `);
  return new RegExp(` (?:و|ب|ل|لل)?(?:ال)?${word}(?:ه|ات|ين|ون)? `, 'u').test(folded);
}
