import { useSyncExternalStore } from 'react';

/** One value that changes, outside React: what many places read and one place writes. */
export interface Signal<T> {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
}

export function createSignal<T>(initial: T): Signal<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** `select` must return the same value for the same state: a primitive, or a part of it. */
export function useSignal<T, S = T>(
  signal: Pick<Signal<T>, 'get' | 'subscribe'>,
  select: (value: T) => S = (value) => value as unknown as S,
): S {
  return useSyncExternalStore(signal.subscribe, () => select(signal.get()));
}
