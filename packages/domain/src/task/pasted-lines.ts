import { cleanLine } from '../kernel/clean-line.ts';
import { showsSomething } from '../kernel/name.ts';

export interface PastedLine {
  readonly text: string;
  /** It stood behind a ticked box. */
  readonly done: boolean;
}

/** What lists are written with elsewhere: bullets of any kind, numbers in any digits, boxes ticked or not. */
const bullet = /^(?:[-*+•◦▪▫■□●○‣⁃·–—]|\p{Nd}{1,3}[.)\u066b])\s+/u;
const box = /^(?:\[([ xX✓✔]?)\]|([☐◻⬜])|([☑☒✅✔✓]))\s+/u;
const lineBreak = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/u;

/**
 * The lines of a pasted list, each without the mark that it stood behind. What shows nothing is left
 * out. A mark with nothing behind it is words: a line that says only "-" stays.
 */
export function pastedLines(text: string): readonly PastedLine[] {
  return text
    .split(lineBreak)
    .map(cleanLine)
    .filter(showsSomething)
    .map((line) => {
      const plain = line.replace(bullet, '');
      const ticked = box.exec(plain);
      const words = ticked ? plain.slice(ticked[0].length) : plain;
      const done = ticked !== null && (/[xX✓✔]/u.test(ticked[1] ?? '') || ticked[3] !== undefined);
      return { text: words, done };
    });
}
