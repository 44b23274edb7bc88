import type { Timers } from '@sanad/sync/port/timers';
import { beforeEach, expect, it } from 'vitest';

import { IdleWatch, type IdleState } from './idle-watch.ts';
import type { SharedSaid } from './shared-channel.ts';

const second = 1_000;
const minute = 60 * second;

interface Tab {
  readonly seen: IdleState[];
  busy: number;
  readonly told: number[];
  watch: IdleWatch;
}

/** A shared computer with a clock in hand: its tabs hear each other at once. */
class Computer {
  now = 1_000_000;
  readonly tabs: Tab[] = [];
  #due: { at: number; run: () => void }[] = [];

  readonly timers: Timers = {
    after: (ms, run) => {
      const one = { at: this.now + ms, run };
      this.#due.push(one);
      return () => void (this.#due = this.#due.filter((other) => other !== one));
    },
    endOfEvent: (run) => run(),
    endOfTurn: (run) => run(),
  };

  openTab(): Tab {
    const seen: IdleState[] = [];
    const tab: Tab = { seen, busy: 0, told: [], watch: undefined as unknown as IdleWatch };
    tab.watch = new IdleWatch({
      now: () => this.now,
      timers: this.timers,
      say: (said: SharedSaid) => {
        for (const other of this.tabs) if (other !== tab) other.watch.hear(said);
      },
      onItsWay: () => tab.busy,
      sayHere: () => tab.told.push(this.now),
      show: (state) => seen.push(state),
    });
    this.tabs.push(tab);
    return tab;
  }

  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#due = this.#due.filter((one) => one !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = end;
  }
}

const kinds = (tab: { seen: IdleState[] }): string[] => [
  ...new Set(tab.seen.map(({ kind }) => kind)),
];
let computer: Computer;
beforeEach(() => {
  computer = new Computer();
});

it('announces the end a minute before, counts down, and signs out (domain S19)', () => {
  const tab = computer.openTab();
  computer.pass(14 * minute - second);
  expect(tab.seen).toEqual([]);
  computer.pass(second);
  expect(tab.seen).toEqual([{ kind: 'warned', seconds: 60 }]);
  computer.pass(30 * second);
  expect(tab.seen.at(-1)).toEqual({ kind: 'warned', seconds: 30 });
  computer.pass(33 * second);
  expect(kinds(tab)).toEqual(['warned', 'waiting', 'over']);
});

it('is put off by any input, in any tab', () => {
  const [one, other] = [computer.openTab(), computer.openTab()];
  computer.pass(14 * minute + 30 * second);
  other.watch.input();
  computer.pass(second);
  expect(one.seen.at(-1)).toEqual({ kind: 'here' });
  expect(other.seen.at(-1)).toEqual({ kind: 'here' });
  computer.pass(14 * minute - 2 * second);
  expect(one.seen.at(-1)).toEqual({ kind: 'here' });
  computer.pass(2 * minute);
  expect(one.seen.at(-1)).toEqual({ kind: 'over' });
});

it('waits while something of this tab is on its way, covered, and keeps the server waiting', () => {
  const tab = computer.openTab();
  tab.busy = 2;
  computer.pass(17 * minute);
  expect(tab.seen.at(-1)).toEqual({ kind: 'waiting' });
  expect(computer.now - tab.told.at(-1)!).toBeLessThan(minute);
  // Whoever touches it now may be somebody else.
  tab.watch.input();
  computer.pass(second);
  expect(tab.seen.at(-1)).toEqual({ kind: 'waiting' });
  tab.busy = 0;
  computer.pass(4 * second);
  expect(tab.seen.at(-1)).toEqual({ kind: 'over' });
});

it('waits while something is on its way in another tab', () => {
  const [one, other] = [computer.openTab(), computer.openTab()];
  other.busy = 1;
  computer.pass(20 * minute);
  expect(kinds(one)).not.toContain('over');
  other.busy = 0;
  computer.pass(6 * second);
  expect(one.seen.at(-1)).toEqual({ kind: 'over' });
});

it('gives up after a while what cannot be sent', () => {
  const tab = computer.openTab();
  tab.busy = 1;
  computer.pass(30 * minute + 10 * second);
  expect(tab.seen.at(-1)).toEqual({ kind: 'over' });
});

it('is not woken by whoever opens a computer that was asleep', () => {
  const tab = computer.openTab();
  // Timers do not run there: the clock alone has gone on.
  computer.now += 60 * minute;
  tab.watch.input();
  expect(tab.seen.at(-1)).toEqual({ kind: 'waiting' });
  computer.pass(3 * second);
  expect(tab.seen.at(-1)).toEqual({ kind: 'over' });
});

it('tells the server of the last input, so that its end is never before that of the page', () => {
  const tab = computer.openTab();
  let last = 0;
  for (let i = 0; i < 50; i += 1) {
    computer.pass(7 * second);
    tab.watch.input();
    last = computer.now;
  }
  computer.pass(minute);
  expect(tab.told.at(-1)).toBeGreaterThanOrEqual(last);
  expect(tab.told.length).toBeLessThan(16);
});
