import { createSignal } from '../../../realtime/signal.ts';

/** Whether the filter's line stands above the board though it hides nothing. */
export const filterLine = createSignal(false);

/** The filter's field takes the focus as soon as it is there. */
export const filterFocus = createSignal(false);

/** Opens the filter with the caret in its words: what `/` does. */
export function focusFilter(): void {
  filterLine.set(true);
  filterFocus.set(true);
}
