import { createSignal } from '../signal.ts';

/** Rises whenever something of this person turned out to belong to a stay that is over: it is to be offered. */
export const endedStays = createSignal(0);

export function noteEndedStay(): void {
  endedStays.set(endedStays.get() + 1);
}

/** Workspaces of which this page has found something on the device that may not be seen any more. */
export const goneHere = createSignal<ReadonlySet<string>>(new Set());

export function noteGone(...workspaceIds: readonly string[]): void {
  goneHere.set(new Set([...goneHere.get(), ...workspaceIds]));
}
