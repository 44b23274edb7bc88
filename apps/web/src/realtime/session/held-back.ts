import { createSignal } from '../signal.ts';

/** Another value each time that something could not be done because this device keeps nothing and the server is away. */
export const heldBack = createSignal<object | undefined>(undefined);
