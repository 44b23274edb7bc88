import { useEffect, useState } from 'react';

import { serverNow } from '../../../http/server-clock.ts';

/** Whole seconds until a moment of the server's, counted down; 0 once it has come. */
export function useSecondsLeft(dueAt: number): number {
  const [left, setLeft] = useState(() => secondsTo(dueAt));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      setLeft(secondsTo(dueAt));
      const ms = dueAt - serverNow();
      // To the next whole second: a device that slept says the right number when it wakes.
      if (ms > 0) timer = setTimeout(tick, (ms % 1_000) + 10);
    };
    tick();
    return () => clearTimeout(timer);
  }, [dueAt]);
  return left;
}

function secondsTo(dueAt: number): number {
  return Math.max(0, Math.ceil((dueAt - serverNow()) / 1_000));
}
