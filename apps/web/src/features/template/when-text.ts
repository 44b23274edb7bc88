import { readTime } from '@sanad/domain/kernel/dates/day-text';
import type { EventOffset } from '@sanad/domain/task/event-place';

import { timeOfDay } from '../../i18n/format-time.ts';
import type { TemplateMessages } from './messages.en.ts';

/** "30 days before, 9:00 am". */
export function whenText(
  words: TemplateMessages,
  locale: string,
  offset: EventOffset | null,
): string {
  if (!offset) return words.when(null);
  const { hour, minute } = readTime(offset.time);
  const time = timeOfDay(locale, 'UTC', Date.UTC(2000, 0, 1, hour, minute));
  return words.at(words.when(offset.days), time);
}
