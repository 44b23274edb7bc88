import type { Instant } from '@sanad/domain/kernel/instant';
import type { Clock } from '@sanad/sync/port/clock';
import type { Timers } from '@sanad/sync/port/timers';

export const browserClock: Clock = { now: () => Date.now() as Instant };

export const browserTimers: Timers = {
  after(ms, callback) {
    const handle = setTimeout(callback, ms);
    return () => clearTimeout(handle);
  },
  endOfEvent: (callback) => queueMicrotask(callback),
  endOfTurn: (callback) => void setTimeout(callback, 0),
};
