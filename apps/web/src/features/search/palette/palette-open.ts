import { createSignal, type Signal } from '../../../realtime/signal.ts';

/** Whether the field that finds and does stands above the page. */
export const paletteOpen: Signal<boolean> = createSignal<boolean>(false);

export const openPalette = (): void => paletteOpen.set(true);
