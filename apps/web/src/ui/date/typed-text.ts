import { mediumDate, timeOfDay } from '../../i18n/format-time.ts';

/** A moment as somebody would type it, "Thu 26 Nov 5:00 pm": what stands in the field. Read again it is the same moment. */
export function typedText(locale: string, zone: string, at: number, now: number): string {
  const text = `${mediumDate(locale, zone, at, now)} ${timeOfDay(locale, zone, at)}`;
  return text.replace(/\s/gu, ' ');
}
