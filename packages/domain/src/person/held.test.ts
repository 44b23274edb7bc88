import { expect, it } from 'vitest';

import { commentsLimits } from '../comments/limit.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { refusalOfIssues } from '../kernel/refusal-of-issues.ts';
import { Refusal } from '../kernel/refusal.ts';
import { holdMessage } from './held-mutations.ts';
import { personLimits } from './limit.ts';
import type { DraftRecord, HeldRecord } from './record.ts';
import { personRoomModel, type PersonRoomCollections } from './room-model.ts';

const uuidOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const layla = uuidOf(901) as UserId;
const [taskId, otherTask, workspaceId] = [1, 2, 3].map(uuidOf) as [string, string, string];
const began = 1_700_000_000_000;

function ownRoom() {
  const room = new PlainRoom<PersonRoomCollections>(personRoomModel);
  let now = began;
  let next = 100;
  const run = (name: string, args: object): string => {
    try {
      room.run({ name, args }, layla, now as Instant);
      return 'taken';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.code;
    }
  };
  const hold = (args: object = {}): string => {
    const messageId = uuidOf((next += 1));
    const sent = { messageId, workspaceId, stay: 1, taskId, text: 'Hello', seconds: 30 };
    expect(run('holdMessage', { ...sent, ...args })).toBe('taken');
    return messageId;
  };
  const pass = (seconds: number) => (now += seconds * 1_000);
  /** Seconds until each is due, in the order in which they go. */
  const dues = (task = taskId) =>
    room
      .all('held')
      .filter((each) => each.taskId === task)
      .sort((one, other) => one.turn - other.turn)
      .map(({ dueAt }) => (dueAt - now) / 1_000);
  const write = (text: string) =>
    run('writeDraft', { draftId: taskId, workspaceId, stay: 1, taskId, text });
  return { room, run, hold, pass, dues, write };
}

it('a held message is due after its seconds, and never before what was sent earlier on its task', () => {
  const { hold, pass, dues } = ownRoom();
  hold({ seconds: 30 });
  pass(1);
  hold({ seconds: 5 });
  hold({ seconds: 0 });
  hold({ seconds: 5, taskId: otherTask });
  expect(dues()).toEqual([29, 29, 29]);
  expect(dues(otherTask)).toEqual([5]);
  pass(25);
  hold({ seconds: 10 });
  expect(dues()).toEqual([4, 4, 4, 10]);
});

it('what is sent now takes along what waits before it on its task, and nothing else', () => {
  const { run, hold, pass, dues } = ownRoom();
  hold();
  const second = hold();
  pass(2);
  hold();
  hold({ taskId: otherTask });
  expect(run('sendHeldNow', { messageId: second })).toBe('taken');
  expect(dues()).toEqual([0, 0, 30]);
  expect(dues(otherTask)).toEqual([30]);
  expect(run('sendHeldNow', { messageId: uuidOf(7) })).toBe('taken');
});

it('is taken back until its release begins, and then no more', () => {
  const { room, run, hold } = ownRoom();
  const [first, second] = [hold(), hold()];
  expect(run('takeBackHeld', { messageId: first })).toBe('taken');
  expect(run('takeBackHeld', { messageId: first })).toBe('hold_over');
  // The server did not know of it yet: now there is nothing to claim.
  expect(run('claimHeld', { messageId: first })).toBe('hold_over');
  for (let time = 0; time < 2; time += 1)
    expect(run('claimHeld', { messageId: second })).toBe('taken');
  expect(run('takeBackHeld', { messageId: second })).toBe('hold_over');
  for (let time = 0; time < 2; time += 1)
    expect(run('releaseHeld', { messageId: second })).toBe('taken');
  expect(room.all('held')).toEqual([]);
});

it('what comes back is the task’s draft with the reason, joined with what stands there', () => {
  const { room, run, hold, write } = ownRoom();
  const [first, second] = [hold({ text: 'One' }), hold({ text: 'Two' })];
  write('Written since');
  run('returnHeld', { messageId: first, refusal: 'task_archived' });
  run('returnHeld', { messageId: second, refusal: 'task_archived' });
  run('returnHeld', { messageId: second, refusal: 'task_archived' });
  expect(room.all('held')).toEqual([]);
  const [draft, ...others] = room.all('draft');
  expect(draft).toMatchObject({ text: 'One\nWritten since\nTwo', refusal: 'task_archived' });
  expect(others).toEqual([]);
});

it('what comes back knows whom it asked and what it answered, until somebody writes on', () => {
  const { room, run, hold, write } = ownRoom();
  const [asks, answers] = [uuidOf(902), uuidOf(903)];
  run('returnHeld', { messageId: hold({ asks }), refusal: 'notice_limit' });
  expect(room.all('draft')).toMatchObject([{ asks, answers: null }]);
  run('returnHeld', { messageId: hold({ answers }), refusal: 'notice_limit' });
  expect(room.all('draft')).toMatchObject([{ asks, answers }]);
  write('Something else');
  expect(room.all('draft')).toMatchObject([{ refusal: null, asks: null, answers: null }]);
});

it('goes with its stay, and no other does', () => {
  const { room, run, hold } = ownRoom();
  hold();
  const [again, elsewhere] = [hold({ stay: 2 }), hold({ workspaceId: uuidOf(8) })];
  run('purgeDrafts', { workspaceId, standing: 2 });
  expect(room.all('held').map(({ id }) => id)).toEqual([again, elsewhere]);
});

it('is refused by name as it would be where it goes, and only so many are held', () => {
  const codeOf = (args: object) => {
    const sent = { messageId: uuidOf(9), workspaceId, stay: 1, taskId, text: 'x', seconds: 30 };
    const parsed = holdMessage.args.safeParse({ ...sent, ...args });
    return parsed.success ? parsed.data.text : refusalOfIssues(parsed.error).code;
  };
  const { messageLength, mentionsPerMessage } = commentsLimits;
  expect(codeOf({ text: 'x'.repeat(messageLength + 1) })).toBe('too_large');
  expect(codeOf({ text: ' \u200b\0' })).toBe('message_blank');
  expect(codeOf({ text: 'nul \0, half \ud800' })).toBe('nul , half \ufffd');
  expect(codeOf({ seconds: 29 })).toBe('bad_request');
  const mentions = Array.from({ length: mentionsPerMessage + 1 }, () => layla);
  expect(codeOf({ mentions })).toBe('limit_reached');
  const { room, run } = ownRoom();
  for (let n = 0; n < personLimits.held; n += 1)
    room.put('held', { id: uuidOf(n), taskId } as unknown as HeldRecord);
  const sent = { messageId: uuidOf(5_000), workspaceId, stay: 1, taskId, text: 'x', seconds: 5 };
  expect(run('holdMessage', sent)).toBe('limit_reached');
});

it('what is held counts as the draft that it may become: neither grows without end by coming back', () => {
  const { room, run, hold } = ownRoom();
  const { drafts, held, heldLength } = personLimits;
  const place = { workspaceId, stay: 1, text: 'x', seconds: 30 };
  const codeOf = (args: object) => run('holdMessage', { ...place, messageId: uuidOf(9), ...args });
  const long = 'x'.repeat(commentsLimits.messageLength);
  for (let n = 0; n < heldLength / long.length - 1; n += 1)
    run('returnHeld', { messageId: hold({ text: long }), refusal: 'task_archived' });
  expect(codeOf({ taskId, text: long })).toBe('too_large');
  expect(codeOf({ taskId: otherTask, text: long })).toBe('taken');
  for (let n = 0; n < drafts + held - 2; n += 1)
    room.put('draft', { id: uuidOf(10_000 + n), text: '' } as unknown as DraftRecord);
  expect(codeOf({ taskId: otherTask, messageId: uuidOf(8) })).toBe('limit_reached');
});
