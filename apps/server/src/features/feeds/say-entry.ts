import type { CalendarEntry } from '@sanad/domain/feeds/entry';
import type { FeedTitles } from '@sanad/domain/feeds/feed-choices';
import { cleanLine } from '@sanad/domain/kernel/clean-line';
import type { Language } from '@sanad/protocol/http/profile';

import { quoted, quotedTitle } from '../../mail/isolated.ts';
import { calendarWords } from './calendar-words.ts';

export interface Said {
  readonly titles: FeedTitles;
  readonly language: Language;
  /** Of the workspace. */
  readonly name: string;
  /** Entries of other workspaces stand beside it. */
  readonly isJoined: boolean;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/gu;

/** All its letters go the way of the language around it. */
function goesAlong(text: string, language: Language): boolean {
  if (language === 'en') return text.search(rightToLeft) === -1;
  return !/\p{L}/u.test(text.replace(rightToLeft, ''));
}

/**
 * What people wrote keeps its direction by isolates, for a calendar shows lines without markup. Where both go the same
 * way they would do nothing, and some calendars draw them as boxes: there they are left out.
 */
function within(language: Language, text: string, isolate: (text: string) => string): string {
  const line = cleanLine(text);
  return goesAlong(line, language) ? line : isolate(line);
}

/** The line that a calendar shows of an entry. */
export function sayEntry(
  { kind, isProposed, title }: CalendarEntry,
  { titles, language, name, isJoined }: Said,
): string {
  const words = calendarWords[language];
  const at = ` · ${within(language, name, quoted)}`;
  if (titles === 'neutral')
    return `${isProposed ? words.neutralProposed : words.neutral[kind]}${at}`;
  const own = isProposed || isJoined ? within(language, title, quotedTitle) : cleanLine(title);
  return `${isProposed ? words.proposed(own) : own}${isJoined ? at : ''}`;
}

/** What the calendar itself is called. */
export function sayCalendar(name: string | null, language: Language): string {
  const { product } = calendarWords[language];
  return name === null ? product : `${within(language, name, quoted)} · ${product}`;
}
