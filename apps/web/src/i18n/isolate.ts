import { directionOf } from '@sanad/domain/kernel/direction';
import type { Language } from '@sanad/protocol/http/profile';

const firstStrong = '\u2068';
const leftToRight = '\u2066';
const pop = '\u2069';
const controls = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Takes out the marks with which a name could reorder the words around it. */
export function stripControls(text: string): string {
  return text.replace(controls, '');
}

/** A value that people wrote, put into a sentence: its direction stays its own, also in attributes and titles. */
export function isolate(text: string): string {
  return `${firstStrong}${stripControls(text)}${pop}`;
}

const marks = { ar: ['«', '»'], en: ['“', '”'] } as const;

/**
 * A quoted value: «…» around Arabic and “…” around English, whatever the sentence speaks, inside the
 * isolate so that the marks open and close on the quoted text's own sides. Without letters the sentence decides.
 */
export function isolateQuote(text: string, sentence: Language): string {
  const direction = directionOf(text);
  const language = direction === undefined ? sentence : direction === 'rtl' ? 'ar' : 'en';
  const [open, shut] = marks[language];
  return isolate(`${open}${text}${shut}`);
}

/** A machine's token in a sentence (address, code, time span): always left to right. */
export function isolateToken(text: string): string {
  return `${leftToRight}${stripControls(text)}${pop}`;
}

export interface Stretch {
  readonly text: string;
  /** `auto` and `ltr` stand in their own element; `undefined` is the sentence itself. */
  readonly dir: 'auto' | 'ltr' | undefined;
}

/** A sentence cut at its isolates, so that markup can put each value into an element of its own. */
export function stretchesOf(sentence: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of sentence.split(/([\u2066\u2068][^\u2069]*\u2069)/u)) {
    if (part === '') continue;
    const mark = part[0];
    if (mark === firstStrong) stretches.push({ text: part.slice(1, -1), dir: 'auto' });
    else if (mark === leftToRight) stretches.push({ text: part.slice(1, -1), dir: 'ltr' });
    else stretches.push({ text: part, dir: undefined });
  }
  return stretches;
}
