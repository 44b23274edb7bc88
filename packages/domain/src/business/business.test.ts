import { describe, expect, it } from 'vitest';

import { can } from '../access/capability.ts';
import { roles } from '../access/role.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { workspaceRoomModel } from '../workspace/room-model.ts';
import { businessTextOf, unwritten } from './business-mutations.ts';

const id = (end: string) => `00000000-0000-4000-8000-00000000${end}`;
const [layla, omar] = [id('a901'), id('a902')] as [UserId, UserId];
const at = 1_700_000_000_000 as Instant;

function roomWith(...writes: readonly (readonly [UserId, object])[]) {
  const room = new PlainRoom(workspaceRoomModel);
  for (const [by, args] of writes) room.run({ name: 'writeBusiness', args }, by, at);
  return room;
}

const write = (textId: string, base: string, rev: string, text: string) => ({
  ...{ textId: id(textId), section: 'sells', base, rev, text },
});

describe('what a business says of itself', () => {
  it('is written by owners alone', () => {
    expect(roles.filter((role) => can(role, 'business.edit'))).toEqual(['owner']);
  });

  it('of two who begin the same answer apart keeps both, until one of them chooses', () => {
    const room = roomWith(
      [layla, write('b001', unwritten, 'revision-1', 'Check-ups')],
      [omar, write('b002', unwritten, 'revision-2', 'Whitening')],
    );
    expect(room.all('businessText')).toHaveLength(1);
    const known = businessTextOf(room, 'sells')!;
    expect([known.text, ...known.text.others].map(({ text, by }) => [text, by])).toEqual([
      ['Check-ups', layla],
      ['Whitening', omar],
    ]);
    const choice = { textId: known.id, seen: ['revision-1', 'revision-2'], rev: 'revision-3' };
    room.run({ name: 'chooseBusiness', args: { ...choice, text: 'Both' } }, layla, at);
    expect(businessTextOf(room, 'sells')!.text).toMatchObject({ text: 'Both', others: [] });
  });

  it('is written over where its writer saw what stood there', () => {
    const room = roomWith(
      [layla, write('b001', unwritten, 'revision-1', 'Check-ups')],
      [omar, write('b002', 'revision-1', 'revision-2', 'Check-ups and whitening')],
    );
    const { text, others } = businessTextOf(room, 'sells')!.text;
    expect([text, others]).toEqual(['Check-ups and whitening', []]);
  });
});
