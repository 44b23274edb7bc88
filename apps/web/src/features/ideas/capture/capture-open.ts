import { createSignal, type Signal } from '../../../realtime/signal.ts';

/** Whether the field for an idea is open, above whatever page. */
export const captureOpen: Signal<boolean> = createSignal<boolean>(false);

export const openCapture = (): void => captureOpen.set(true);
