import { createSignal, type Signal } from '../../realtime/signal.ts';

/** Whether the sheet of all keys is open. */
export const keysOpen: Signal<boolean> = createSignal<boolean>(false);

export const openKeys = (): void => keysOpen.set(true);
