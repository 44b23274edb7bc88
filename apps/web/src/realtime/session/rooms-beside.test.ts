import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { openRoomsBeside } from './rooms-beside.ts';
import type { WorkspaceSession } from './workspace-session.ts';

const ids = ['a', 'b', 'c', 'd', 'e'] as WorkspaceId[];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Rooms that open when the test says so, and what happened to each. */
function bench() {
  const opening = new Map<string, (opened: WorkspaceSession | Error) => void>();
  const log: string[] = [];
  const rooms = openRoomsBeside({
    open: (id) =>
      new Promise((resolve, reject) => {
        opening.set(id, (opened) => (opened instanceof Error ? reject(opened) : resolve(opened)));
      }),
    onOpen(id) {
      log.push(`open ${id}`);
      return () => void log.push(`stop ${id}`);
    },
    onBroken: (id) => void log.push(`broken ${id}`),
  });
  const session = (id: string) =>
    ({ close: () => void log.push(`close ${id}`) }) as unknown as WorkspaceSession;
  const settle = async (id: string, opened: WorkspaceSession | Error = session(id)) => {
    opening.get(id)!(opened);
    // Its turn ends after what it brought was drawn.
    await vi.advanceTimersByTimeAsync(0);
  };
  return { rooms, log, opening, settle };
}

it('opens a few at a time in their order, one that breaks too', async () => {
  const { rooms, log, opening, settle } = bench();
  rooms.show(ids);
  await Promise.resolve();
  expect([...opening.keys()]).toEqual(['a', 'b', 'c']);
  await settle('b');
  expect([...opening.keys()]).toEqual(['a', 'b', 'c', 'd']);
  await settle('a', new Error('no storage'));
  expect([...opening.keys()]).toEqual(ids);
  expect(log).toEqual(['open b', 'broken a']);
  for (const id of ['c', 'd', 'e']) await settle(id);
  await rooms.close();
  expect(log.filter((line) => line.startsWith('close'))).toEqual(
    ['b', 'c', 'd', 'e'].map((id) => `close ${id}`),
  );
});

it('closes what is not to be shown any more, also while it is being opened', async () => {
  const { rooms, log, opening, settle } = bench();
  rooms.show(ids.slice(0, 2));
  await Promise.resolve();
  await settle('a');
  rooms.show(['b'] as WorkspaceId[]);
  expect(log).toEqual(['open a', 'stop a', 'close a']);
  const closed = rooms.close();
  await settle('b');
  await closed;
  expect(log.slice(3)).toEqual(['close b']);
  expect([...opening.keys()]).toEqual(['a', 'b']);
});
