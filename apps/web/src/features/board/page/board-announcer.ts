import { createSignal } from '../../../realtime/signal.ts';

/** What a screen reader is told at once: results of the own keys. One line; saying it again makes it new. */
export const announcement = createSignal('');

export function announce(text: string): void {
  // Two equal lines in a row would be silent: a no-break space makes the second one different.
  announcement.set(announcement.get() === text ? `${text}\u00a0` : text);
}
