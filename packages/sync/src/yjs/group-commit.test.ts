import { FakeTime } from '@sanad/testing/fake-time';
import { settle } from '@sanad/testing/settle';
import { expect, it } from 'vitest';

import type { DocLog } from './doc-log.ts';
import { GroupCommit, type CommitMember } from './group-commit.ts';

/** A log whose commits take as long as the test says; it notes when each began. */
function createDesk() {
  const time = new FakeTime(0);
  const began: number[] = [];
  let takesMs = 1;
  const log: DocLog = {
    append: (entries) => {
      began.push(time.now());
      return new Promise((resolve) => time.after(takesMs, () => resolve(entries.map(() => 1))));
    },
    load: () => Promise.reject(new Error('nobody loads here')),
  };
  const commit = new GroupCommit(log, time, () => time.now(), {
    leastMs: 15,
    mostMs: 75,
    times: 20,
  });
  const member: CommitMember = {
    key: 'w/d',
    takeGroup: () => ({ updates: new Uint8Array(), committed: () => undefined }),
    stalled: () => undefined,
    resumed: () => undefined,
  };
  return {
    began,
    add: () => commit.add(member),
    take: (ms: number) => (takesMs = ms),
    async pass(ms: number) {
      time.endTurns();
      for (let passed = 0; passed < ms; passed++) {
        time.advance(1);
        await settle();
        time.endTurns();
      }
    },
  };
}

it('commits at once after a rest, and gathers meanwhile', async () => {
  const { add, began, pass } = createDesk();
  add();
  await pass(100);
  add();
  add();
  await pass(5);
  add();
  await pass(100);
  // The second at once, the third 20 times a millisecond after it had ended.
  expect(began).toEqual([0, 100, 121]);
});

it('asks a slow disk less often, but never later than the most', async () => {
  const { add, began, pass, take } = createDesk();
  take(3);
  add();
  await pass(4);
  add();
  await pass(100);
  take(500);
  add();
  await pass(501);
  add();
  await pass(200);
  expect(began).toEqual([0, 63, 126, 701]);
});
