import type { Timers } from '@sanad/sync/port/timers';

/** Real time. A turn ends when the events that arrived together are handled: what they caused leaves in one packet. */
export const nodeTimers: Timers = {
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  endOfEvent: (callback) => process.nextTick(callback),
  endOfTurn: (callback) => void setImmediate(callback),
};
