import type { TaskRecord } from '@sanad/domain/task/record';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Sifter } from './sifter.ts';

const task = (n: number, title: string, archivedAt: number | null = null): TaskRecord =>
  ({ id: `t${n}`, title: { text: title }, archivedAt }) as unknown as TaskRecord;

/** A board whose work takes a millisecond a task, and what it keeps at each telling. */
function board(count: number) {
  const tasks = new Map(
    Array.from({ length: count }, (_, n) => [n, task(n, n % 2 ? 'odd' : 'even')]),
  );
  const told: ReadonlySet<string>[] = [];
  const hidden: string[] = [];
  const slices: number[] = [];
  const waiting: (() => void)[] = [];
  let clock = 0;
  let begun = 0;
  const sifter = new Sifter({
    tasks: () => [...tasks.values()],
    keep: (kept) => told.push(kept),
    keepAnew: (kept) => told.push(kept),
    onHidden: (each) => hidden.push(...each.map(({ id }) => id)),
    now: () => (clock += 1),
    pause: () => {
      slices.push(clock - begun);
      begun = clock;
      return new Promise((resolve) => void waiting.push(resolve));
    },
  });
  /** Lets the slices run, and does something between two of them. */
  async function run(between: () => void = () => undefined): Promise<void> {
    while (waiting.length > 0) {
      waiting.shift()!();
      await Promise.resolve();
      await Promise.resolve();
      between();
    }
  }
  return { tasks, told, hidden, slices, sifter, run };
}

const isOdd = ({ title }: TaskRecord) => title.text === 'odd';

describe('sifting a board', () => {
  it('judges thousands in slices, and tells once', async () => {
    const here = board(1_000);
    const done = here.sifter.sift(isOdd);
    await here.run();
    await done;
    expect(here.told).toHaveLength(1);
    expect(here.told[0]!.size).toBe(500);
    expect(Math.max(...here.slices)).toBeLessThan(12);
    expect(here.slices.length).toBeGreaterThan(80);
  });

  it('is overtaken by the next filter, and tells nothing of the former', async () => {
    const here = board(200);
    const first = here.sifter.sift(isOdd);
    const second = here.sifter.sift((each) => !isOdd(each));
    await here.run();
    await Promise.all([first, second]);
    expect(here.told).toHaveLength(1);
    expect(here.told[0]!.has('t0')).toBe(true);
  });

  it('judges what changes afterwards alone, and says what came and is hidden', async () => {
    const here = board(20);
    const done = here.sifter.sift(isOdd);
    await here.run();
    await done;
    here.tasks.set(1, task(1, 'even now'));
    here.tasks.set(2, task(2, 'odd'));
    here.tasks.set(3, task(3, 'odd', 5));
    here.tasks.set(20, task(20, 'even'));
    here.tasks.set(21, task(21, 'odd'));
    here.sifter.look();
    const kept = here.told.at(-1)!;
    expect(['t1', 't2', 't3', 't20', 't21'].map((id) => kept.has(id))).toEqual([
      ...[false, true, false],
      ...[false, true],
    ]);
    // The one that was here before is no news.
    expect(here.hidden).toEqual(['t20']);
  });

  it('ends with what a walk over all of it keeps, whatever changes meanwhile', async () => {
    const change = fc.tuple(fc.nat(40), fc.constantFrom('odd', 'even', 'archived'));
    await fc.assert(
      fc.asyncProperty(fc.array(change), fc.array(change), async (during, after) => {
        const here = board(40);
        const make = ([n, what]: readonly [number, string]): void => {
          here.tasks.set(n, task(n, what, what === 'archived' ? 1 : null));
          here.sifter.look();
        };
        const left = [...during];
        const done = here.sifter.sift(isOdd);
        await here.run(() => {
          const next = left.shift();
          if (next) make(next);
        });
        await done;
        for (const each of [...left, ...after]) make(each);
        const wanted = [...here.tasks.values()].filter(
          (each) => each.archivedAt === null && isOdd(each),
        );
        expect([...here.told.at(-1)!].sort()).toEqual(wanted.map(({ id }) => id).sort());
      }),
    );
  });
});
