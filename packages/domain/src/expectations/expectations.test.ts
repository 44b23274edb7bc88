import { describe, expect, it } from 'vitest';

import { engagementRoomModel } from '../engagement/room-model.ts';
import type { AreaId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { ExpectationRecord } from './record.ts';
import { holdingFor, waitsFor } from './standing.ts';

const id = (end: string) => `00000000-0000-4000-8000-00000000${end}`;
const [layla, mona] = [id('a901'), id('a902')] as [UserId, UserId];
const [inbox, books] = [id('c001'), id('c002')] as [AreaId, AreaId];
const at = 1_700_000_000_000 as Instant;
const itemId = id('e001');

const said = { sort: 'dont', areaId: inbox, text: 'Delete mail', otherText: '' } as const;

function roomWith(...done: readonly (readonly [name: string, args: object])[]) {
  const room = new PlainRoom(engagementRoomModel);
  for (const [name, args] of done) room.run({ name, args }, layla, at);
  return room;
}
const only = (room: ReturnType<typeof roomWith>) => [...room.all('expectation')][0]!;

const own = { userId: mona, side: 'assistant' } as const;
const client = { userId: layla, side: 'client' } as const;

describe('an expectation', () => {
  it('waits for each person of the other side, and again after every edit (domain S45)', () => {
    const room = roomWith(['addClientExpectation', { itemId, ...said }]);
    const first = only(room);
    expect([waitsFor(first, own, []), waitsFor(first, client, [])]).toEqual([true, false]);
    const read = [{ itemId, version: 1, by: mona }];
    expect(waitsFor(first, own, read)).toBe(false);
    expect(waitsFor(first, { ...own, userId: id('a903') as UserId }, read)).toBe(true);
    const edit = { itemId, base: 1, ...said, text: 'Delete or hide mail' };
    room.run({ name: 'editClientExpectation', args: edit }, layla, at);
    expect(only(room).version).toBe(2);
    expect(waitsFor(only(room), own, read)).toBe(true);
  });

  it('that is saved as it stands asks nobody to read it again', () => {
    const room = roomWith(
      ['addClientExpectation', { itemId, ...said }],
      ['editClientExpectation', { itemId, base: 1, ...said }],
    );
    expect(only(room).version).toBe(1);
  });

  it('is edited on the version that its writer saw, by its own side, while it holds', () => {
    const room = roomWith(['addClientExpectation', { itemId, ...said }]);
    const edit = (name: string, base: number) => () =>
      room.run({ name, args: { itemId, base, ...said, text: 'Other' } }, layla, at);
    expect(edit('editAssistantExpectation', 1)).toThrow(new Refusal('not_yours'));
    edit('editClientExpectation', 1)();
    expect(edit('editClientExpectation', 1)).toThrow(new Refusal('changed_since'));
    const retire = { itemId, retired: true };
    room.run({ name: 'retireClientExpectation', args: retire }, layla, at);
    expect(edit('editClientExpectation', 2)).toThrow(new Refusal('changed_since'));
    expect(waitsFor(only(room), own, [])).toBe(false);
  });

  it('holds for tasks of its area, never first; what holds everywhere holds there too (domain S47)', () => {
    const item = (fields: Partial<ExpectationRecord>) =>
      ({
        id: itemId,
        retiredAt: null,
        areaId: null,
        at,
        sort: 'do',
        ...fields,
      }) as ExpectationRecord;
    const items = [
      item({ id: id('e001') as never, sort: 'ask_first' }),
      item({ id: id('e002') as never, areaId: inbox }),
      item({ id: id('e003') as never, areaId: books }),
      item({ id: id('e004') as never, areaId: inbox, sort: 'dont' }),
      item({ id: id('e005') as never, areaId: inbox, sort: 'dont', retiredAt: at }),
    ];
    const holding = (areaId: AreaId | null) =>
      holdingFor(items, areaId).map((each) => each.id.slice(-4));
    expect(holding(inbox)).toEqual(['e004', 'e001', 'e002']);
    expect(holding(null)).toEqual(['e001']);
  });
});

describe('how far an assistant goes in an area', () => {
  it('is said by the client, and said otherwise by saying it again (domain S25)', () => {
    const room = roomWith(['setClientAuthority', { areaId: inbox, level: 'act' }]);
    expect(room.get('authority', inbox)?.level).toBe('act');
    room.run({ name: 'setClientAuthority', args: { areaId: inbox, level: 'ask' } }, layla, at);
    expect(room.get('authority', inbox)?.level).toBe('ask');
    room.run({ name: 'setClientAuthority', args: { areaId: inbox, level: null } }, layla, at);
    expect(room.get('authority', inbox)).toBeUndefined();
    expect(engagementRoomModel.mutations.get('setClientAuthority')!.needs).toBe(
      'engagement.client',
    );
  });
});
