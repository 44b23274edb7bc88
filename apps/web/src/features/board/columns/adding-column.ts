import { createSignal } from '../../../realtime/signal.ts';

/** The form for a new column is open; the board's menu opens it. */
export const addingColumn = createSignal(false);
