import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { noLife } from '@sanad/domain/task/life/life-record';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { SessionPhase } from '../../realtime/session/room-session.ts';
import type { WorkspaceSession } from '../../realtime/session/workspace-session.ts';
import { createSignal } from '../../realtime/signal.ts';
import { openTodayRooms } from './today-rooms.ts';

const mona = 'mona' as UserId;
const now = Date.parse('2026-11-24T09:00Z');
const [noor, qamar] = ['noor', 'qamar'] as [WorkspaceId, WorkspaceId];

/** A room with one task of Mona's that is due today, as its session shows it. */
function openSession(workspaceId: WorkspaceId) {
  const listeners = { state: new Set<() => void>(), task: new Set<() => void>() };
  const phase = createSignal<SessionPhase>({ phase: 'loading' });
  const records: Record<string, unknown[]> = {
    member: [{ id: 'm', userId: mona, name: 'Mona', role: 'assistant', zone: 'UTC', active: true }],
    column: [{ id: 'c', kind: 'in_progress', archivedAt: null }],
    question: [],
    task: [
      {
        ...noLife,
        ...{ id: `task of ${workspaceId}`, columnId: 'c', title: { text: workspaceId } },
        ...{ assigneeId: mona, createdBy: mona, archivedAt: null, dueMet: false },
        due: { at: now + 60_000, zone: 'UTC' },
      },
    ],
  };
  const client = {
    ready: false,
    connection: 'down',
    isOutdated: false,
    all: (collection: string) => records[collection],
    onCollection(collection: string, listener: () => void) {
      if (collection !== 'task') return () => undefined;
      listeners.task.add(listener);
      return () => void listeners.task.delete(listener);
    },
    onState(listener: () => void) {
      listeners.state.add(listener);
      return () => void listeners.state.delete(listener);
    },
  };
  let closed = 0;
  return {
    session: { client, phase, close: () => void (closed += 1) } as unknown as WorkspaceSession,
    get closed() {
      return closed;
    },
    listeners,
    ready() {
      client.ready = true;
      for (const listener of listeners.state) listener();
    },
    change() {
      records['task'] = [];
      for (const listener of listeners.task) listener();
    },
    outdate: () => phase.set({ phase: 'outdated' }),
    end: () => phase.set({ phase: 'ended', code: 'not_found' }),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Long enough for what is gathered to come. */
const turn = () => vi.advanceTimersByTimeAsync(200);

async function openBoth() {
  const rooms = { noor: openSession(noor), qamar: openSession(qamar) };
  const today = openTodayRooms(
    { userId: mona, zone: 'UTC', now: () => now },
    async (id) => rooms[id as 'noor' | 'qamar'].session,
  );
  today.show([noor, qamar]);
  await turn();
  const shown = () =>
    today.rooms.get().map(({ phase, rows }) => [phase, ...rows.map(({ title }) => title)]);
  return { rooms, today, shown };
}

it('each room is shown as soon as it is read, in the order of the workspaces, and follows what changes', async () => {
  const { rooms, today, shown } = await openBoth();
  expect(shown()).toEqual([['reading'], ['reading']]);
  rooms.qamar.ready();
  await turn();
  expect(shown()).toEqual([['reading'], ['here', 'qamar']]);
  rooms.noor.ready();
  await turn();
  expect(shown()).toEqual([
    ['here', 'noor'],
    ['here', 'qamar'],
  ]);
  rooms.noor.change();
  await turn();
  expect(shown()).toEqual([['here'], ['here', 'qamar']]);
  await today.close();
  expect([rooms.noor.closed, rooms.qamar.closed]).toEqual([1, 1]);
  expect([...rooms.noor.listeners.state, ...rooms.noor.listeners.task]).toEqual([]);
});

it('a workspace that one is not in any more is gone in the same moment, and that is told', async () => {
  const { rooms, today, shown } = await openBoth();
  rooms.noor.ready();
  rooms.qamar.ready();
  await turn();
  const told: WorkspaceId[] = [];
  today.onEnded((id) => told.push(id));
  rooms.qamar.end();
  expect(shown()).toEqual([['here', 'noor']]);
  expect(told).toEqual([qamar]);
  await today.close();
});

it('says that the server’s product is newer, and goes on showing what is here', async () => {
  const { rooms, today, shown } = await openBoth();
  rooms.noor.ready();
  rooms.qamar.ready();
  await turn();
  rooms.noor.outdate();
  await turn();
  expect(today.rooms.get().map(({ isOutdated }) => isOutdated)).toEqual([true, false]);
  expect(shown()).toEqual([
    ['here', 'noor'],
    ['here', 'qamar'],
  ]);
  await today.close();
});

it('whoever comes back sees what was there a moment ago, until it is read anew', async () => {
  const { rooms, today } = await openBoth();
  rooms.noor.ready();
  rooms.qamar.ready();
  await turn();
  const before = today.rooms.get();
  await today.close();
  const never = new Promise<WorkspaceSession>(() => undefined);
  const again = openTodayRooms(
    { userId: mona, zone: 'UTC', now: () => now },
    async (id) => (id === noor ? rooms.noor.session : never),
    before,
  );
  expect(again.rooms.get().map(({ rows }) => rows.length)).toEqual([1, 1]);
  again.show([noor, qamar]);
  rooms.noor.change();
  await turn();
  expect(again.rooms.get().map(({ rows }) => rows.length)).toEqual([0, 1]);
});
