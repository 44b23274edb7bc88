/** Who wants to do the same thing waits until it is their turn: few at a time do it. */
export interface Turns {
  /** Calls back when it is one's turn, never at once. What is answered ends it, or the waiting for it. */
  take(begin: () => void): () => void;
}

interface Waiting {
  readonly begin: () => void;
}

/** `longestMs`: whoever takes longer holds up nobody else. */
export function createTurns(atOnce: number, longestMs: number): Turns {
  const waiting: Waiting[] = [];
  const busy = new Map<Waiting, ReturnType<typeof setTimeout>>();

  function look(): void {
    while (busy.size < atOnce) {
      const next = waiting.shift();
      if (!next) return;
      busy.set(
        next,
        setTimeout(() => end(next), longestMs),
      );
      next.begin();
    }
  }

  function end(one: Waiting): void {
    const at = waiting.indexOf(one);
    if (at >= 0) waiting.splice(at, 1);
    clearTimeout(busy.get(one));
    if (busy.delete(one)) look();
  }

  return {
    take(begin) {
      const one = { begin };
      waiting.push(one);
      queueMicrotask(look);
      return () => end(one);
    },
  };
}
