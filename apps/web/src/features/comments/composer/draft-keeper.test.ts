import type { TaskId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { newId } from '../../../realtime/new-id.ts';
import { DraftKeeper } from './draft-keeper.ts';

const [workspaceId, taskId] = [newId<WorkspaceId>(), newId<TaskId>()];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The person's room as one of their devices sees it; `other` is another device. */
function ownRoom() {
  let text: string | undefined;
  let pending = false;
  let refusal: string | null = null;
  const given: string[] = [];
  const listeners = new Set<() => void>();
  const events = new Set<(event: never) => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const set = (next: string | undefined, isPending: boolean): void => {
    [text, pending] = [next, isPending];
    refusal = null;
    tell();
  };
  const client = {
    ready: true,
    get: () => (text === undefined ? undefined : { text, refusal }),
    isPending: () => pending,
    mutate(_mutation: unknown, args: { text?: string }) {
      given.push(args.text ?? '');
      set(args.text, true);
      return { kind: 'made' };
    },
    onRecord: (_kind: string, _id: string, listener: () => void) => listen(listener),
    onState: listen,
    onEvent(listener: (event: never) => void) {
      events.add(listener);
      return () => events.delete(listener);
    },
    forgetRefused: async () => undefined,
  };
  return {
    client: client as unknown as Parameters<DraftKeeper['follow']>[0],
    given,
    text: () => text,
    other: (next: string | undefined) => set(next, false),
    take: () => set(text, false),
    /** A message that was sent comes back, joined with what stands there. */
    returned(message: string) {
      [text, refusal] = [text === undefined ? message : `${message}\n${text}`, 'task_archived'];
      tell();
    },
    refuse(args: { text: string }) {
      set(undefined, false);
      const mutation = { name: 'writeDraft', args: { draftId: taskId, ...args } };
      for (const listener of events) listener({ kind: 'refused', mutation } as never);
    },
  };
}

function device(before = '') {
  const kept = new Map(before === '' ? [] : [[`message:${taskId}`, before]]);
  const place = {
    workspaceId,
    taskId,
    busy: false,
    stay: () => 1,
    isBusy: () => place.busy,
    kept: {
      of: (at: string) => kept.get(at) ?? '',
      keep: (at: string, text: string) => void (text ? kept.set(at, text) : kept.delete(at)),
    },
  };
  return { place, keeper: new DraftKeeper(place), kept: () => [...kept.values()].join() };
}

it('every key is on the device at once, in the own room when the fingers rest, and then there alone', () => {
  const room = ownRoom();
  const { keeper, kept } = device();
  keeper.follow(room.client);
  keeper.write('Half');
  keeper.write('Half a thought');
  expect([kept(), room.given]).toEqual(['Half a thought', []]);
  vi.runAllTimers();
  expect([kept(), room.given]).toEqual(['Half a thought', ['Half a thought']]);
  room.take();
  expect([kept(), keeper.text]).toEqual(['', 'Half a thought']);
});

it('what another device wrote shows where nobody writes, and never over what somebody types', () => {
  const room = ownRoom();
  const { keeper, place } = device();
  keeper.follow(room.client);
  room.other('from the phone');
  expect(keeper.text).toBe('from the phone');
  place.busy = true;
  room.other('from the phone, more');
  expect(keeper.text).toBe('from the phone');
  place.busy = false;
  keeper.rest();
  expect(keeper.text).toBe('from the phone, more');
  keeper.write('typed here');
  room.other('from the phone again');
  expect(keeper.text).toBe('typed here');
  vi.runAllTimers();
  expect(room.text()).toBe('typed here');
});

it('what was kept here before the room was known stands, and goes there once; so it does from a page of before', () => {
  const room = ownRoom();
  room.other('Half');
  const { keeper } = device('Half a thought');
  expect(keeper.text).toBe('Half a thought');
  keeper.follow(room.client);
  vi.runAllTimers();
  room.take();
  vi.runAllTimers();
  expect([keeper.text, room.given]).toEqual(['Half a thought', ['Half a thought']]);
});

it('who typed before the draft could be seen has both', () => {
  const room = ownRoom();
  room.other('from the phone');
  const { keeper } = device();
  keeper.write('quick');
  keeper.follow(room.client);
  expect(keeper.text).toBe('from the phone\nquick');
});

it('sent is gone on every device, also where the room was not known yet', () => {
  const room = ownRoom();
  room.other('Done');
  const known = device();
  known.keeper.follow(room.client);
  known.keeper.sent();
  expect([room.text(), known.keeper.text]).toEqual([undefined, '']);

  room.other('Done');
  const early = device('Done');
  early.keeper.sent();
  early.keeper.follow(room.client);
  vi.runAllTimers();
  expect([room.text(), early.keeper.text, early.kept()]).toEqual([undefined, '', '']);
});

it('what the room does not take stays on the device, in sight, and is not sent again and again', () => {
  const room = ownRoom();
  const { keeper, kept } = device();
  keeper.follow(room.client);
  keeper.write('one too many');
  vi.runAllTimers();
  room.refuse({ text: 'one too many' });
  vi.runAllTimers();
  expect([keeper.text, kept(), room.given.length]).toEqual(['one too many', 'one too many', 1]);
});

it('what was sent and comes back stands before what is being typed, and loses none of it', async () => {
  for (const [saved, typed, whole] of [
    ['', '', 'Back'],
    ['', 'Next', 'Back\nNext'],
    ['Begun', 'Begun', 'Back\nBegun'],
    ['Begun', 'Begun, more', 'Back\nBegun, more'],
  ] as const) {
    const room = ownRoom();
    const { place, keeper } = device();
    keeper.follow(room.client);
    place.busy = true;
    if (saved) {
      keeper.write(saved);
      keeper.rest();
      room.take();
    }
    keeper.write(typed);
    room.returned('Back');
    expect(keeper.text).toBe(whole);
    keeper.rest();
    expect(room.text()).toBe(whole);
  }
});
