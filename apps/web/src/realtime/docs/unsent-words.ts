import * as Y from 'yjs';

import { openCopy, unsentMarksIn } from './doc-caches.ts';
import { writtenRunsIn, type WrittenRun } from './written-run.ts';

type Runs = readonly WrittenRun[] | 'all';

interface AnyType {
  readonly _start: Y.Item | null;
}

/**
 * The words in this device's copy of a document that its server may not have: those written here since
 * it last had everything, and not what others wrote. Empty where nothing is marked.
 */
export async function unsentWords(name: string): Promise<string> {
  const marks = [...(await unsentMarksIn(name)).values()];
  if (marks.length === 0) return '';
  // One of a page of before does not say which words: any may be.
  const runs = marks.every(Array.isArray) ? marks.flatMap(writtenRunsIn) : 'all';
  const doc = new Y.Doc();
  for (const update of await updatesIn(name)) Y.applyUpdate(doc, update);
  const words = Array.from(doc.share.values(), (type) => wordsIn(type, runs)).join('\n');
  doc.destroy();
  return words.replace(/\n{2,}/g, '\n').trim();
}

async function updatesIn(name: string): Promise<readonly Uint8Array[]> {
  const database = await openCopy(name);
  if (!database) return [];
  try {
    return (await database.getAll('updates')) as Uint8Array[];
  } finally {
    database.close();
  }
}

/** In the order of the text, each block on a line of its own. */
function wordsIn(type: AnyType, runs: Runs): string {
  let words = '';
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentString) words += ownPart(content.str, item.id, runs);
    else if (content instanceof Y.ContentType) words += `\n${wordsIn(content.type, runs)}\n`;
  }
  return words;
}

function ownPart(text: string, { client, clock }: Y.ID, runs: Runs): string {
  if (runs === 'all') return text;
  const mine = runs.filter((run) => run.client === client);
  const isMine = (at: number): boolean =>
    mine.some(({ from, end }) => from <= at && (end === null || at < end));
  return Array.from({ length: text.length }, (_, at) =>
    isMine(clock + at) ? text.charAt(at) : '',
  ).join('');
}
