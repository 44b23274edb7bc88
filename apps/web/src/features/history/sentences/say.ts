import type { DayPart, Sentence, Thing } from '@sanad/domain/history/sentence';
import { readIn, type ZonedMoment } from '@sanad/domain/kernel/wall-time';
import type { HistoryPage } from '@sanad/protocol/http/history';

import { fullDate, mediumDay, timeOfDay } from '../../../i18n/format-time.ts';
import type { HistoryLine } from '../feed/feed.ts';
import type { HistoryMessages } from '../messages.en.ts';
import type { AnySaid } from './said.ts';

export interface Reading {
  readonly words: HistoryMessages;
  readonly names: HistoryPage['names'];
  readonly locale: string;
  /** The reader's: instants are told by their clock. */
  readonly zone: string;
  readonly now: number;
}

/** A line in words, with every name and date put in; values that people wrote are isolated. */
export function say(line: HistoryLine, sentence: Sentence, reading: Reading): string {
  const said: Record<string, unknown> = {
    who: nameIn(reading, { kind: 'person', id: line.actor }),
    it: line.about ? nameIn(reading, line.about) : '',
  };
  for (const [key, part] of Object.entries(sentence.parts) as [string, unknown][]) {
    said[key] = sayPart(part, key, reading);
  }
  return (reading.words.sentences[sentence.what] as AnySaid)(said);
}

export function nameIn({ names }: Reading, { kind, id }: Thing): string {
  return names[kind]?.[id]?.name ?? '';
}

/** What is not there is empty, save a role, of which the words are chosen. */
function sayPart(part: unknown, key: string, reading: Reading): unknown {
  if (part === null) return key === 'role' ? undefined : '';
  if (typeof part !== 'object') return part;
  if (part !== undefined && 'at' in part!) return sayMoment(part as ZonedMoment, reading);
  if (part !== undefined && 'day' in part!) return sayDay(part as DayPart, reading);
  return nameIn(reading, part as Thing);
}

/** A day of the calendar is the same one for every reader. */
function sayDay({ day }: DayPart, { locale }: Reading): string {
  return fullDate(locale, 'UTC', Date.parse(`${day}T12:00Z`));
}

function sayMoment(moment: ZonedMoment, { locale, zone, now }: Reading): string {
  const at = readIn(moment, zone);
  const year = (instant: number) => new Date(instant).getUTCFullYear();
  const day = year(at) === year(now) ? mediumDay(locale, zone, at) : fullDate(locale, zone, at);
  return `${day} ${timeOfDay(locale, zone, at)}`;
}
