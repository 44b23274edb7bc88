import { cleanLine, cleanText } from '@sanad/domain/kernel/clean-line';
import { directionOf } from '@sanad/domain/kernel/direction';

/**
 * Whatever a person typed goes into a mail through one of these: cleaned, and isolated so that its direction
 * cannot reorder the sentence around it.
 */
const [leftToRight, rightToLeft, firstStrong, shut] = ['\u2066', '\u2067', '\u2068', '\u2069'];

export function quoted(text: string): string {
  return `${firstStrong}${cleanLine(text)}${shut}`;
}

export function quotedText(text: string): string {
  return cleanText(text).split('\n').map(quoted).join('\n');
}

/** In its own direction, which is not always that of its first letter: «Trello أداة» is Arabic. */
export function quotedTitle(text: string): string {
  const line = cleanLine(text);
  const direction = directionOf(line);
  if (direction === undefined) return quoted(line);
  return `${direction === 'rtl' ? rightToLeft : leftToRight}${line}${shut}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '<br>',
  [leftToRight!]: '<bdi dir="ltr">',
  [rightToLeft!]: '<bdi dir="rtl">',
  [firstStrong!]: '<bdi>',
  [shut!]: '</bdi>',
};

/** The same where there is markup: isolates are elements, everything else is text. */
export function toHtml(text: string): string {
  return text.replace(/[&<>"'\n\u2066-\u2069]/g, (sign) => entities[sign] ?? '');
}
