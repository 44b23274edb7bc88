import { expect, it } from 'vitest';

import { can, type Capability } from '../access/capability.ts';
import { roles } from '../access/role.ts';
import type { MessageId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { refusalOfIssues } from '../kernel/refusal-of-issues.ts';
import { Refusal } from '../kernel/refusal.ts';
import { workspaceRoomModel, type WorkspaceRoomCollections } from '../workspace/room-model.ts';
import { commentsLimits } from './limit.ts';
import { editMessage, removeMessage, sendMessage } from './message-mutations.ts';
import { react } from './reaction-mutations.ts';

const uuidOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [layla, mona, former] = [901, 902, 903].map((n) => uuidOf(n) as UserId) as [
  UserId,
  UserId,
  UserId,
];
const [taskId, otherTask, archived] = [101, 102, 103].map(uuidOf) as [string, string, string];
const at = 1_700_000_000_000;

function talk() {
  const room = new PlainRoom<WorkspaceRoomCollections>(workspaceRoomModel);
  let now = at;
  let next = 1_000;
  const run = (name: string, args: object, actor: UserId = layla): string => {
    now += 1_000;
    try {
      room.run({ name, args }, actor, now as Instant);
      return 'taken';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.code;
    }
  };
  for (const userId of [layla, mona, former]) {
    const member = { id: uuidOf((next += 1)), userId, name: 'A', role: 'owner', hue: 'sea' };
    run('setMember', { ...member, zone: 'Africa/Cairo', active: userId !== former });
  }
  const columnId = uuidOf(1);
  run('createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' });
  for (const [place, id] of [taskId, otherTask, archived].entries()) {
    const task = { taskId: id, columnId, orderKey: `V${place}V`, title: 'T', rev: uuidOf(next) };
    run('createTask', task);
  }
  run('archiveTask', { taskId: archived });
  const send = (args: object = {}, actor: UserId = layla): MessageId => {
    const messageId = uuidOf((next += 1)) as MessageId;
    expect(run('sendMessage', { messageId, taskId, text: 'Hello', ...args }, actor)).toBe('taken');
    return messageId;
  };
  return { room, run, send, message: (id: MessageId) => room.get('message', id)! };
}

it('messages of a workspace are numbered in the order in which they were sent', () => {
  const { send, message } = talk();
  const sent = [send(), send({ taskId: otherTask }, mona), send({ text: 'مرحبًا\nHello' })];
  expect(sent.map((id) => message(id).number)).toEqual([1, 2, 3]);
  expect(message(sent[1]!)).toMatchObject({
    ...{ author: mona, text: 'Hello', taskId: otherTask, editedAt: null, removedBy: null },
    ...{ mentions: [], asks: null, answers: null, reactions: [] },
  });
});

it('a message shows files and may say nothing beside them; deleted, it shows none', () => {
  const { run, send, message } = talk();
  const files = [uuidOf(900), uuidOf(901), uuidOf(900)];
  const id = send({ text: '', files });
  expect(message(id)).toMatchObject({ text: '', files: files.slice(0, 2) });
  expect(run('deleteMessage', { messageId: id })).toBe('taken');
  expect(message(id).files).toEqual([]);
});

it('on an archived task nobody sends anything', () => {
  const { run } = talk();
  const args = { messageId: uuidOf(5_000), taskId: archived, text: 'Hello' };
  expect(run('sendMessage', args)).toBe('task_archived');
});

it('a person who left is no longer mentioned, and the message is sent all the same', () => {
  const { send, message, run } = talk();
  const id = send({ mentions: [mona, former, mona, uuidOf(77)] });
  expect(message(id).mentions).toEqual([mona]);
  expect(run('editMessage', { messageId: id, text: 'B', mentions: [former, layla] })).toBe('taken');
  expect(message(id).mentions).toEqual([layla]);
});

it('one’s own message is edited and says so; the same words again change nothing', () => {
  const { run, send, message } = talk();
  const messageId = send();
  expect(run('editMessage', { messageId, text: 'Hello' })).toBe('taken');
  expect(message(messageId).editedAt).toBeNull();
  expect(run('editMessage', { messageId, text: 'Hello, Mona' })).toBe('taken');
  expect(message(messageId)).toMatchObject({ text: 'Hello, Mona', author: layla });
  expect(message(messageId).editedAt).toBeGreaterThan(message(messageId).sentAt);
  expect(run('editMessage', { messageId, text: 'Mine now' }, mona)).toBe('not_yours');
});

it('a deleted message leaves a line without a word, and can be changed by nobody', () => {
  const { run, send, message } = talk();
  const messageId = send({ mentions: [mona], asks: mona });
  expect(run('react', { messageId, emoji: '👍' }, mona)).toBe('taken');
  expect(run('deleteMessage', { messageId }, mona)).toBe('not_yours');
  expect(run('deleteMessage', { messageId })).toBe('taken');
  const line = { text: '', mentions: [], reactions: [], removedBy: layla, editedAt: null };
  expect(message(messageId)).toMatchObject({ ...line, author: layla, number: 1 });
  expect(run('deleteMessage', { messageId })).toBe('taken');
  expect(run('editMessage', { messageId, text: 'Back' })).toBe('message_removed');
  expect(run('react', { messageId, emoji: '👍' }, mona)).toBe('message_removed');
});

it('another’s message is removed only by an owner, and the line says who did', () => {
  const { run, send, message } = talk();
  const messageId = send({}, mona);
  expect(roles.filter((role) => can(role, removeMessage.needs as Capability))).toEqual(['owner']);
  expect(run('removeMessage', { messageId })).toBe('taken');
  expect(message(messageId)).toMatchObject({ text: '', removedBy: layla, author: mona });
});

it('a question stands at its task, with whom it waits for and since when, until it is answered', () => {
  const { room, run, send, message } = talk();
  const asked = send({ asks: mona });
  expect(room.all('question')).toEqual([
    { id: asked, taskId, from: layla, to: mona, since: message(asked).sentAt },
  ]);
  const elsewhere = { messageId: uuidOf(5_000), taskId: otherTask, text: 'Yes' };
  expect(run('sendMessage', { ...elsewhere, answers: asked }, mona)).toBe('not_found');
  expect(room.all('question')).toHaveLength(1);
  const answer = send({ answers: asked, text: 'Yes' }, mona);
  expect(room.all('question')).toEqual([]);
  expect(message(answer).answers).toBe(asked);
  // A second answer is only a reply.
  send({ answers: asked, text: 'I think so too' });
});

it('a question goes when it is withdrawn by whoever asked, and with its message', () => {
  const { room, run, send } = talk();
  const [first, second] = [send({ asks: mona }), send({ asks: mona })];
  expect(run('withdrawQuestion', { questionId: first }, mona)).toBe('not_yours');
  expect(run('withdrawQuestion', { questionId: first })).toBe('taken');
  expect(run('withdrawQuestion', { questionId: first })).toBe('not_found');
  expect(room.all('question').map(({ id }) => id)).toEqual([second]);
  expect(run('removeMessage', { messageId: second }, mona)).toBe('taken');
  expect(room.all('question')).toEqual([]);
});

it('a question is asked of a member, and of nobody who asks it', () => {
  const { run } = talk();
  const args = { messageId: uuidOf(5_000), taskId, text: 'Who?' };
  expect(run('sendMessage', { ...args, asks: former })).toBe('not_found');
  expect(run('sendMessage', { ...args, asks: layla })).toBe('bad_request');
});

it('each person gives each emoji once, and takes it back', () => {
  const { run, send, message } = talk();
  const messageId = send();
  for (const actor of [layla, mona, mona]) run('react', { messageId, emoji: '👍' }, actor);
  run('react', { messageId, emoji: '🇪🇬' });
  const both = [
    ['👍', [layla, mona]],
    ['🇪🇬', [layla]],
  ];
  expect(message(messageId).reactions).toEqual(both);
  run('unreact', { messageId, emoji: '🇪🇬' }, mona);
  expect(message(messageId).reactions).toEqual(both);
  run('unreact', { messageId, emoji: '👍' });
  run('unreact', { messageId, emoji: '🇪🇬' });
  expect(message(messageId).reactions).toEqual([['👍', [mona]]]);
});

it('a reaction is one emoji, never a text', () => {
  const taken = (emoji: string) => react.args.safeParse({ messageId: uuidOf(1), emoji }).success;
  const emoji = ['👍', '👍🏽', '❤️', '👩‍💻', '🏳️‍🌈', '🇪🇬', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '👨‍👩‍👧‍👦'];
  expect(emoji.filter((each) => !taken(each))).toEqual([]);
  const others = ['', 'no', '1', '#', '👍 yes', '\u202e👍', '👍👍', '👍'.repeat(20), '<b>'];
  expect(others.filter(taken)).toEqual([]);
});

it('every limit of a talk is refused by its name', () => {
  const { run, send, message } = talk();
  const codeOf = (args: object) => {
    const parsed = sendMessage.args.safeParse({ messageId: uuidOf(1), taskId, ...args });
    return parsed.success ? 'taken' : refusalOfIssues(parsed.error).code;
  };
  const { messageLength, filesPerMessage, mentionsPerMessage, emojiPerMessage, questionsPerTask } =
    commentsLimits;
  expect(codeOf({ text: 'x'.repeat(messageLength) })).toBe('taken');
  expect(codeOf({ text: 'x'.repeat(messageLength + 1) })).toBe('too_large');
  expect(codeOf({ text: ' \n\u200b\u202e ' })).toBe('message_blank');
  const files = Array.from({ length: filesPerMessage + 1 }, (_, n) => uuidOf(n));
  expect(codeOf({ text: '', files: files.slice(1) })).toBe('taken');
  expect(codeOf({ text: '', files })).toBe('limit_reached');
  const mentions = Array.from({ length: mentionsPerMessage + 1 }, () => mona);
  expect(codeOf({ text: 'x', mentions: mentions.slice(1) })).toBe('taken');
  expect(codeOf({ text: 'x', mentions })).toBe('limit_reached');
  expect(refusalOfIssues(editMessage.args.safeParse({ text: '' }).error!).code).toBe(
    'message_blank',
  );
  const messageId = send();
  const faces = Array.from({ length: emojiPerMessage + 1 }, (_, n) =>
    String.fromCodePoint(0x1f600 + n),
  );
  const given = faces.map((emoji) => run('react', { messageId, emoji }));
  expect(given).toEqual([...Array<string>(emojiPerMessage).fill('taken'), 'limit_reached']);
  expect(run('react', { messageId, emoji: faces[0]! }, mona)).toBe('taken');
  expect(message(messageId).reactions).toHaveLength(emojiPerMessage);
  for (let n = 0; n < questionsPerTask; n += 1) send({ asks: mona });
  const args = { messageId: uuidOf(9_000), taskId, text: 'One more?', asks: mona };
  expect(run('sendMessage', args)).toBe('limit_reached');
  expect(run('sendMessage', { ...args, taskId: otherTask })).toBe('taken');
});
