import type { DaySoFar } from '@sanad/domain/home/day-so-far';
import type { TaskRecord } from '@sanad/domain/task/record';

import type { HomeMessages } from '../messages.en.ts';

/** Of each part of a day; what is beyond is on the board. */
const mostOfEach = 12;

/** A note in its author's language, to be edited: a part for what there is, and nothing where there was nothing. */
export function draftOf(
  day: DaySoFar,
  words: HomeMessages['handOff']['draft'],
  nameOf: (userId: string) => string | undefined,
): string {
  const named = ({ title }: TaskRecord, on: string | null): string => {
    const name = on === null ? undefined : nameOf(on);
    return name === undefined ? title.text : words.waitsOn(title.text, name);
  };
  const part = (head: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : [head, ...lines.slice(0, mostOfEach).map((line) => words.item(line))].join('\n');
  return [
    part(
      words.delivered,
      day.delivered.map(({ title }) => title.text),
    ),
    part(
      words.begun,
      day.begun.map(({ title }) => title.text),
    ),
    part(
      words.waiting,
      day.waiting.map(({ task, on }) => named(task, on)),
    ),
    part(
      words.asked,
      day.asked.map(({ task, to }) => named(task, to)),
    ),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}
