import { useSyncExternalStore } from 'react';

const minute = 60_000;
const listeners = new Set<() => void>();
let now = Math.floor(Date.now() / minute) * minute;
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  now = Math.floor(Date.now() / minute) * minute;
  for (const listener of listeners) listener();
  timer = setTimeout(tick, minute - (Date.now() % minute) + 50);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) tick();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

/** The time, to the minute: one clock for every date on the board. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => now);
}
