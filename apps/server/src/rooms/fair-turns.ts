import type { Turns } from '@sanad/sync/port/turns';

/** Milliseconds of one turn of the event loop that all rooms of this process may compute. */
const turnMs = 8;

/**
 * The rooms of this process share its thread: what one of them has to compute beyond a turn's time
 * waits for the next turn, in the order in which it was asked for. Sockets, timers and other rooms'
 * answers come in between.
 */
export function createFairTurns(now: () => number = () => performance.now()): Turns {
  let used = 0;
  let scheduled = false;
  let waiting: (() => void)[] = [];

  function timed<T>(work: () => T): T {
    const begun = now();
    try {
      return work();
    } finally {
      used += now() - begun;
      schedule();
    }
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(nextTurn);
  }

  function nextTurn(): void {
    scheduled = false;
    used = 0;
    const due = waiting;
    waiting = [];
    let done = 0;
    while (done < due.length && used < turnMs) {
      due[done]!();
      done += 1;
    }
    // Those who waited stand before those who were asked for meanwhile.
    if (done < due.length) waiting = [...due.slice(done), ...waiting];
    if (waiting.length > 0) schedule();
  }

  return {
    do<T>(work: () => T): T | Promise<T> {
      if (used < turnMs && waiting.length === 0) return timed(work);
      return new Promise<T>((resolve, reject) => {
        waiting.push(() => {
          try {
            resolve(timed(work));
          } catch (error) {
            reject(error as Error);
          }
        });
        schedule();
      });
    },
  };
}
