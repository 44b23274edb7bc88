import { describe, expect, it } from 'vitest';

import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { refusalOfIssues } from '../kernel/refusal-of-issues.ts';
import { workspaceRoomModel, type WorkspaceRoomCollections } from '../workspace/room-model.ts';
import { sendHandOff } from './hand-off-mutations.ts';
import { handOffLimits } from './limit.ts';

const [layla, mona] = ['a901', 'a902'].map(
  (end) => `00000000-0000-4000-8000-00000000${end}` as UserId,
) as [UserId, UserId];
const idOf = (n: number) => `00000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`;
const now = 1_700_000_000_000 as Instant;

function roomOf() {
  const room: PlainRoom<WorkspaceRoomCollections> = new PlainRoom(workspaceRoomModel);
  const run = (name: string, args: object, actor = mona, at: number = now) =>
    room.run({ name, args }, actor, at as Instant);
  const send = (n: number, fields: object = {}) =>
    run(
      'sendHandOff',
      { handOffId: idOf(n), text: 'Done', day: '2026-11-24', zone: 'Africa/Cairo', ...fields },
      mona,
      now + n,
    );
  return { room, run, send };
}

describe('the note that ends a day', () => {
  it('is of whoever wrote it, with the day that it ends', () => {
    const { room, send } = roomOf();
    send(1, { text: 'أنهيت الرد\n\nDone' });
    expect(room.all('handOff')).toEqual([
      {
        id: idOf(1),
        author: mona,
        text: 'أنهيت الرد\n\nDone',
        day: '2026-11-24',
        zone: 'Africa/Cairo',
        sentAt: now + 1,
        editedAt: null,
      },
    ]);
  });

  it('is edited and taken back by its author alone, and leaves nothing', () => {
    const { room, run, send } = roomOf();
    send(1);
    const handOffId = idOf(1);
    expect(() => run('editHandOff', { handOffId, text: 'x' }, layla)).toThrow('not_yours');
    expect(() => run('takeBackHandOff', { handOffId }, layla)).toThrow('not_yours');
    run('editHandOff', { handOffId, text: 'Done, and more' }, mona, now + 9);
    expect(room.get('handOff', handOffId)).toMatchObject({
      text: 'Done, and more',
      sentAt: now + 1,
      editedAt: now + 9,
    });
    run('takeBackHandOff', { handOffId });
    expect(room.all('handOff')).toEqual([]);
  });

  it.each([
    [{ text: ' \u200B\n' }, 'message_blank'],
    [{ text: 'x'.repeat(handOffLimits.textLength + 1) }, 'too_large'],
    [{ day: '2026-11-31' }, 'bad_request'],
    [{ day: 'today' }, 'bad_request'],
    [{ zone: 'Mars/Base' }, 'bad_request'],
  ])('refuses %o as %s', (fields, code) => {
    const args = { handOffId: idOf(1), text: 'Done', day: '2026-11-24', zone: 'UTC', ...fields };
    expect(refusalOfIssues(sendHandOff.args.safeParse(args).error!).code).toBe(code);
  });

  it('is kept so often: with one more the oldest goes', () => {
    const { room, send } = roomOf();
    for (let n = 1; n <= handOffLimits.kept + 2; n += 1) send(n);
    const left = room.all('handOff').map(({ id }) => id);
    expect(left.length).toBe(handOffLimits.kept);
    expect(left).not.toContain(idOf(2));
    expect(left).toContain(idOf(3));
  });

  it('has no words in a log or a history: what is taken back is gone', () => {
    expect(workspaceRoomModel.namedInLog).toContain('handOff');
    expect(workspaceRoomModel.kinds.get('handOff')?.told?.fields).toEqual(['day']);
  });
});
