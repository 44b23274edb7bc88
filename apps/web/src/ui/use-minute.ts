import { useSyncExternalStore } from 'react';

const minute = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  timer = setTimeout(tick, minute - (Date.now() % minute));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setTimeout(tick, minute - (Date.now() % minute));
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

function current(): number {
  return Math.floor(Date.now() / minute) * minute;
}

/** The current minute; every clock on the page turns over at once. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, current);
}
