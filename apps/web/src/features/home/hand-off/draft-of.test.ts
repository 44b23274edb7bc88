// @vitest-environment node
import type { DaySoFar } from '@sanad/domain/home/day-so-far';
import type { TaskRecord } from '@sanad/domain/task/record';
import { expect, it } from 'vitest';

import { createTools } from '../../../i18n/message.ts';
import { messages } from '../messages.en.ts';
import { draftOf } from './draft-of.ts';

const words = messages(createTools('en', 'latn')).handOff.draft;
const task = (text: string) => ({ title: { text } }) as TaskRecord;
const nothing: DaySoFar = { day: '2026-11-24', delivered: [], begun: [], waiting: [], asked: [] };
const nameOf = (userId: string) => (userId === 'layla' ? 'Layla' : undefined);

it('a note is drafted of what the day had, part by part', () => {
  const day = {
    ...nothing,
    delivered: [task('الرد على التقييمات'), task('Price list')],
    waiting: [{ task: task('Claims'), on: 'layla' as never }],
    asked: [{ task: task('Papers'), to: 'gone' as never }],
  };
  expect(draftOf(day, words, nameOf)).toBe(
    'Delivered today:\n- الرد على التقييمات\n- Price list\n\nWaiting:\n- Claims (Layla)\n\nMy questions:\n- Papers',
  );
});

it('of a day in which nothing happened there is no draft', () => {
  expect(draftOf(nothing, words, nameOf)).toBe('');
});

it('is no list of everything', () => {
  const begun = Array.from({ length: 40 }, (_, at) => task(`Task ${at}`));
  expect(draftOf({ ...nothing, begun }, words, nameOf).split('\n')).toHaveLength(13);
});
