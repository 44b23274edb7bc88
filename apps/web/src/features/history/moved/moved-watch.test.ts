import type { NumberedLine } from '@sanad/domain/history/row-change';
import type { TaskId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Moved } from '@sanad/protocol/http/history';
import { expect, it } from 'vitest';

import { createSignal } from '../../../realtime/signal.ts';
import type { BoardNews } from './board-news.ts';
import { awayMs, MovedWatch, type Seen, type Visit } from './moved-watch.ts';
import { traceMs } from './row-traces.ts';

const mona = 'mona' as UserId;

const line = (version: number, taskId: string): NumberedLine => {
  const changes = [
    { kind: 'task', id: taskId, field: 'columnId', before: 'a', after: `${version}` },
  ];
  const about = { kind: 'task', id: taskId };
  const at = version as Instant;
  return {
    version,
    line: 1,
    at,
    actor: mona,
    byServer: false,
    mutation: 'moveTask',
    about,
    records: 1,
    changes,
  };
};

/** A page, its server and its person in one hand: nothing happens but by what is called here. */
function bench(seen: Seen | undefined, ...lines: readonly NumberedLine[]) {
  const news = createSignal<BoardNews>(new Map());
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  const held = {
    now: 1_000_000,
    attends: true,
    inView: new Set<string>(),
    said: seen,
    lines: [...lines],
    asked: [] as number[],
    offline: false,
    more: false,
    visit: undefined as Visit | undefined,
  };
  const version = (): number => Math.max(10, ...held.lines.map((each) => each.version));
  const watch = new MovedWatch({
    news,
    ask: async (since) => {
      held.asked.push(since);
      if (held.offline) throw new Error('offline');
      const told = held.lines.filter((each) => each.version > since);
      return { version: version(), lines: told, more: held.more } as unknown as Moved;
    },
    seen: () => held.said,
    saw: ({ upTo, tasks }) => {
      held.said = { upTo, tasks: [...tasks, ...(held.said?.tasks ?? [])], at: held.now as Instant };
    },
    version,
    attends: () => held.attends,
    inView: (taskId) => held.inView.has(taskId),
    now: () => held.now as Instant,
    after: (ms, callback) => {
      const timer = { at: held.now + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    onVisit: (visit) => (held.visit = visit),
  });
  return {
    watch,
    held,
    /** Lets time go by, and every answer arrive. */
    async pass(ms: number): Promise<void> {
      await settled();
      const until = held.now + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        held.now = Math.max(held.now, next.at);
        next.callback();
        await settled();
      }
      held.now = until;
    },
    marks: () =>
      [...news.get()].flatMap(([id, { mark }]) =>
        mark ? [`${id}${mark.isSeen ? ' seen' : ''}`] : [],
      ),
    traces: () => [...news.get()].flatMap(([id, { trace }]) => (trace ? [id] : [])),
  };
}

const settled = () => new Promise<void>((resolve) => queueMicrotask(() => setTimeout(resolve)));

const seenTo = (
  upTo: number,
  ...tasks: readonly (readonly [id: string, upTo: number])[]
): Seen => ({
  upTo,
  at: 5 as Instant,
  tasks: tasks.map(([id, version]) => ({ taskId: id as TaskId, upTo: version })),
});

it('marks nothing for somebody who was never here, and remembers what stood there', async () => {
  const { pass, marks, held } = bench(undefined, line(12, 'a'));
  await pass(0);
  expect([marks(), held.said]).toEqual([[], { upTo: 12, tasks: [], at: 1_000_000 }]);
});

it('marks what was not seen, until the visit ends, and says row by row what was', async () => {
  const { watch, pass, marks, held } = bench(
    seenTo(10, ['b', 12]),
    line(11, 'a'),
    line(12, 'b'),
    line(13, 'c'),
  );
  await pass(0);
  expect([marks(), held.visit]).toEqual([['a', 'c'], { since: 5, more: false }]);
  watch.sight('a');
  await pass(1_000);
  expect(marks()).toEqual(['a seen', 'c']);
  expect(held.said).toMatchObject({
    upTo: 10,
    tasks: [{ taskId: 'a', upTo: 11 }, { taskId: 'b' }],
  });
  watch.sight('c');
  await pass(10_000);
  // All of it: the whole board was seen.
  expect([held.said?.upTo, marks()]).toEqual([13, ['a seen', 'c seen']]);

  held.attends = false;
  watch.attention();
  await pass(awayMs);
  held.attends = true;
  watch.attention();
  await pass(0);
  expect(marks()).toEqual([]);
});

it('a pause is no new visit, and what changes in it is marked though it is in view', async () => {
  const { watch, pass, marks, traces, held } = bench(seenTo(10), line(11, 'a'));
  held.inView.add('a').add('b');
  await pass(0);
  watch.sight('a');
  held.attends = false;
  watch.attention();
  held.lines.push(line(12, 'b'));
  watch.heard();
  await pass(3_000);
  held.attends = true;
  watch.attention();
  expect([marks(), traces()]).toEqual([['a seen', 'b'], []]);
});

it('what happens before one’s eyes leaves a trace for a moment and no mark; elsewhere a mark', async () => {
  const { watch, pass, marks, traces, held } = bench(seenTo(10));
  held.inView.add('a');
  await pass(3_000);
  held.lines.push(line(11, 'a'), line(12, 'b'));
  watch.moved('a', mona);
  watch.moved('b', mona);
  expect([marks(), traces()]).toEqual([[], ['a']]);
  watch.heard();
  await pass(3_000);
  expect([marks(), traces()]).toEqual([['b'], ['a']]);
  await pass(traceMs);
  expect([marks(), traces()]).toEqual([['b'], []]);
  await pass(10_000);
  expect(held.said?.tasks).toMatchObject([{ taskId: 'a' }]);
});

it('a trace that nobody looked at to its end becomes a mark', async () => {
  const { watch, pass, marks, held } = bench(seenTo(10));
  held.inView.add('a');
  await pass(3_000);
  held.lines.push(line(11, 'a'));
  watch.moved('a', mona);
  held.attends = false;
  watch.attention();
  watch.heard();
  await pass(traceMs);
  expect(marks()).toEqual(['a']);
});

it('all seen takes the marks away here and on every device; another device’s word does so for its rows', async () => {
  const { watch, pass, marks, traces, held } = bench(seenTo(10), line(11, 'a'), line(12, 'b'));
  await pass(0);
  held.said = seenTo(10, ['a', 11]);
  watch.show();
  expect(marks()).toEqual(['a seen', 'b']);
  watch.point('a');
  watch.point('b');
  expect(traces()).toEqual(['b']);
  watch.allSeen();
  expect([marks(), held.said.upTo]).toEqual([[], 12]);
});

it('without an answer nothing is said to be seen, and what is marked stays', async () => {
  const { watch, pass, marks, held } = bench(seenTo(10), line(11, 'a'));
  await pass(0);
  held.offline = true;
  watch.heard();
  watch.sight('a');
  held.lines.push(line(12, 'b'));
  await pass(10_000);
  watch.write();
  expect([marks(), held.said]).toMatchObject([
    ['a seen'],
    { upTo: 10, tasks: [{ taskId: 'a', upTo: 11 }] },
  ]);
});

it('asks at most every three seconds, from where the last answer ended, and shows so many traces at once', async () => {
  const { watch, pass, traces, marks, held } = bench(seenTo(10));
  await pass(3_000);
  for (let n = 0; n < 40; n += 1) {
    held.inView.add(`${n}`);
    held.lines.push(line(11 + n, `${n}`));
    watch.moved(`${n}`, mona);
    watch.heard();
    await pass(100);
  }
  expect([held.asked.length <= 3, held.asked.at(-1)! > 10]).toEqual([true, true]);
  expect(traces().length).toBeLessThanOrEqual(12);
  await pass(10_000);
  expect([traces(), marks().length > 0]).toEqual([[], true]);
});
