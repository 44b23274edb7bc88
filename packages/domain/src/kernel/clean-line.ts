/**
 * One line of text that people will see beside other text: no line breaks (they would end a mail
 * header), no control characters, no direction overrides (they would reorder the words around it), no
 * invisible spaces, no halves of a pair. The joiners U+200C and U+200D stay: Persian words and emoji need them.
 */
const lineBreaks = /[\r\n\t\v\f\u0085\u2028\u2029]+/g;
const invisible =
  // oxlint-disable-next-line no-control-regex -- these are the characters to take out
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(lineBreaks, ' ')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same for a text of several lines, which keeps its line breaks. */
export function cleanText(text: string): string {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map(cleanLine)
    .join('\n')
    .trim();
}
