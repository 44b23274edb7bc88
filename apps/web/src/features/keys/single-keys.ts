import { createSignal, type Signal } from '../../realtime/signal.ts';

/** Whether single keys do something, as their person likes it; until that is known they do. */
export const singleKeys: Signal<boolean> = createSignal<boolean>(true);
