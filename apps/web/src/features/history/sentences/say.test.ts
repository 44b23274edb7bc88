import { sentenceOf } from '@sanad/domain/history/sentence-of';
import { expect, it } from 'vitest';

import { stripControls } from '../../../i18n/isolate.ts';
import { createTools, type Arabic, type English } from '../../../i18n/message.ts';
import type { HistoryLine } from '../feed/feed.ts';
import { messages as arabic } from '../messages.ar.ts';
import { messages as english } from '../messages.en.ts';
import { say, type Reading } from './say.ts';

const [mona, task, from, to] = ['m', 't', 'f', 'o'];
const names: Reading['names'] = {
  person: { [mona]: { name: 'Mona' } },
  column: { [from]: { name: 'In progress' }, [to]: { name: 'In review', gone: true } },
};
const clock = { zone: 'Africa/Cairo', now: Date.UTC(2026, 10, 28) };
const read: Record<'en' | 'ar', Reading> = {
  en: { words: english(createTools('en', 'latn') as English), names, locale: 'en-GB', ...clock },
  ar: {
    words: arabic(createTools('ar', 'latn') as Arabic),
    names,
    locale: 'ar-EG-u-nu-latn',
    ...clock,
  },
};

const line = (mutation: string, field: string, before: unknown, after: unknown) =>
  ({
    version: 1,
    line: 1,
    actor: mona,
    mutation,
    about: { kind: 'task', id: task },
    records: 1,
    changes: [{ kind: 'task', id: task, field, before, after }],
  }) as unknown as HistoryLine;

function inWords(of: HistoryLine, language: 'en' | 'ar'): string {
  return stripControls(say(of, sentenceOf(of)!, read[language]));
}

it('says in both languages who moved it from where to where', () => {
  const moved = line('moveTask', 'columnId', from, to);
  expect(inWords(moved, 'en')).toBe('Mona moved it from In progress to In review');
  expect(inWords(moved, 'ar')).toBe('Mona: نقل المهمة من “In progress” إلى “In review”');
});

it('tells a date by the clock of its reader, and names what has no name any more', () => {
  const due = { at: Date.UTC(2026, 11, 1, 13), zone: 'Asia/Dubai' };
  expect(inWords(line('setTaskDue', 'due', null, due), 'en')).toMatch(
    /^Mona set the due date to Tue 1\sDec 3:00\spm$/u,
  );
  const lost = line('addTaskLabel', 'labelIds', null, ['unknown']);
  expect(inWords(lost, 'en')).toBe('Mona added a label that is gone');
  expect(inWords({ ...lost, actor: 'nobody' } as never, 'en')).toBe(
    'Somebody added a label that is gone',
  );
});

it('isolates every name, so that none reorders the words around it', () => {
  const moved = line('moveTask', 'columnId', from, to);
  const said = say(moved, sentenceOf(moved)!, read.ar);
  expect(said.match(/\u2068[^\u2069]*\u2069/gu)).toHaveLength(3);
});

it('tells the day of an event as it stands on the calendar, whoever reads it', () => {
  const changes = [
    { kind: 'event', id: 'e', field: 'day', before: '2026-12-01', after: '2027-01-09' },
  ];
  const moved = { ...line('moveEvent', '', null, null), changes } as HistoryLine;
  expect(inWords(moved, 'en').replace(/\u00a0/gu, ' ')).toBe(
    'Mona moved the event from 1 December 2026 to 9 January 2027',
  );
  expect(inWords(moved, 'ar').replace(/\u00a0/gu, ' ')).toBe(
    'Mona: نقل المناسبة من 1 ديسمبر 2026 إلى 9 يناير 2027',
  );
});

it('tells that a task of a template says something else, also where of which one is not kept', () => {
  const words = { ...line('setTemplateWords', '', null, null), changes: [] } as HistoryLine;
  expect(inWords(words, 'en')).toBe('Mona changed a task in the template');
  expect(inWords(words, 'ar')).toBe('Mona: تعديل مهمة في القالب');
});
