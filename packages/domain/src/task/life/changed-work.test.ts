import { beforeEach, expect, it } from 'vitest';

import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { PlainRoom } from '../../kernel/plain-room.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { workspaceRoomModel, type WorkspaceRoomCollections } from '../../workspace/room-model.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const layla = uuid(901) as UserId;
const mona = uuid(902) as UserId;
const taskId = uuid(1);
let now = 1_700_000_000_000 as Instant;
let room: PlainRoom<WorkspaceRoomCollections>;

const as = (actor: UserId) => (name: string, args: object) => {
  now = (now + 1_000) as Instant;
  return room.run({ name, args }, actor, now);
};
const [asLayla, asMona] = [as(layla), as(mona)];
const task = () => room.get('task', taskId)!;

/** Layla's request to Mona: a brief and two steps, agreed on. */
beforeEach(() => {
  room = new PlainRoom(workspaceRoomModel);
  for (const [userId, role] of [
    [layla, 'owner'],
    [mona, 'assistant'],
  ] as const) {
    const rest = { name: 'N', hue: 'sea', zone: 'Africa/Cairo', active: true };
    asLayla('setMember', { id: userId, userId, role, ...rest });
  }
  const columnId = uuid(10);
  asLayla('createColumn', { columnId, name: 'R', kind: 'requested', orderKey: 'V' });
  const texts = { title: 'Claims', brief: 'Two of them', rev: 'rev-00001' };
  asLayla('createTask', { taskId, columnId, orderKey: 'V', ...texts });
  asLayla('assignTask', { taskId, assigneeId: mona });
  for (const [at, text] of ['Scan', 'Send'].entries())
    asLayla('createChecklistItem', { taskId, itemId: uuid(20 + at), text, orderKey: `V${at}V` });
  expect(task().changed).toBeNull();
  asMona('agreeDate', { taskId, proposalId: taskId, at: null });
});

const writeBrief = (by: typeof asLayla, n: number, text: string) =>
  by('writeTaskBrief', { taskId, base: task().brief.rev, rev: `rev-1000${n}`, text });

it('what others change of what was agreed is kept as its doer knew it, and is no change once it is changed back', () => {
  writeBrief(asLayla, 1, 'Three of them');
  writeBrief(asLayla, 2, 'Four of them');
  asLayla('removeChecklistItem', { itemId: uuid(21) });
  expect(task().changed).toEqual({
    by: layla,
    from: { title: null, brief: 'Two of them', steps: ['Scan', 'Send'] },
  });
  expect(task().changedAt).toBe(now);
  writeBrief(asLayla, 3, 'Two of them');
  expect(task().changed?.from).toEqual({ title: null, brief: null, steps: ['Scan', 'Send'] });
  asLayla('createChecklistItem', { taskId, itemId: uuid(22), text: 'Send', orderKey: 'V1V' });
  expect(task()).toMatchObject({ changed: null, changedAt: null });
});

it('what its doer changes themselves, ticks and the order are none', () => {
  writeBrief(asMona, 1, 'Two, as I read it');
  asLayla('tickChecklistItem', { itemId: uuid(20), done: true });
  expect(task().changed).toBeNull();
});

it('its doer acknowledges the change that they saw, and no later one', () => {
  writeBrief(asLayla, 1, 'Three of them');
  const seen = task().changedAt!;
  writeBrief(asLayla, 2, 'Four of them');
  const acknowledge = (by: typeof asMona, at: number) => {
    try {
      by('acknowledgeChange', { taskId, at });
    } catch (error) {
      return (error as Refusal).code;
    }
    return 'seen';
  };
  expect(acknowledge(asMona, seen)).toBe('changed_since');
  expect(acknowledge(asLayla, task().changedAt!)).toBe('not_your_step');
  expect(acknowledge(asMona, task().changedAt!)).toBe('seen');
  expect(task()).toMatchObject({ changed: null, changedAt: null });
});

it('another date of its doer’s is an answer to it', () => {
  writeBrief(asLayla, 1, 'Three of them');
  const due = { at: now + 86_400_000, zone: 'Africa/Cairo' };
  asMona('proposeDate', { taskId, proposalId: uuid(77), due, word: 'One more takes a day' });
  expect(task().changed).toBeNull();
  expect(task().proposal?.by).toBe(mona);
});
