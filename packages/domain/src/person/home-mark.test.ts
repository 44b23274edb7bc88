import { describe, expect, it } from 'vitest';

import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { firstVisitMs, homeVisitMs, homeVisitOf } from './home-visit.ts';
import { personLimits } from './limit.ts';
import type { HomeMarkRecord } from './record.ts';
import { personRoomModel, type PersonRoomCollections } from './room-model.ts';

const layla = '00000000-0000-4000-8000-00000000a901' as UserId;
const workspaceId = '00000000-0000-4000-8000-0000000000c1';
const now = 1_700_000_000_000 as Instant;
const ago = (ms: number) => (now - ms) as Instant;

/** The mark after looking at these moments, `ms` before now. */
function marked(...looks: readonly { readonly ms: number; readonly stay?: number }[]) {
  const room: PlainRoom<PersonRoomCollections> = new PlainRoom(personRoomModel);
  for (const { ms, stay = 1 } of looks)
    room.run({ name: 'setHomeMark', args: { workspaceId, stay, at: ago(ms) } }, layla, now);
  return room.all('homeMark')[0];
}

describe('when a Home was seen', () => {
  it('tells whoever comes for the first time of the last week', () => {
    expect(marked({ ms: 0 })).toMatchObject({ since: ago(firstVisitMs), at: now });
  });

  it('stays one visit until nobody looked for a while: then what came since is news', () => {
    const away = { ms: 9 * homeVisitMs };
    const back = { ms: 8 * homeVisitMs };
    const since = ago(away.ms);
    expect(marked(away, back)).toMatchObject({ since, at: ago(back.ms) });
    const later = { ms: back.ms - homeVisitMs + 1 };
    expect(marked(away, back, later)).toMatchObject({ since, at: ago(later.ms) });
    const next = { ms: later.ms - homeVisitMs };
    expect(marked(away, back, later, next)).toMatchObject({ since: ago(later.ms) });
  });

  it('says the same before the look is marked as after', () => {
    const mark = marked({ ms: 9 * homeVisitMs });
    expect(homeVisitOf(mark, now)).toEqual({ since: mark?.at, at: now });
    expect(marked({ ms: 9 * homeVisitMs }, { ms: 0 })).toMatchObject(homeVisitOf(mark, now));
  });

  it('moves only forward, never past now, and a later stay begins anew', () => {
    const mark = marked({ ms: 50 }, { ms: 90 });
    expect(mark?.at).toBe(ago(50));
    expect(marked({ ms: -5_000 })?.at).toBe(now);
    expect(marked({ ms: 50 }, { ms: 20, stay: 2 }, { ms: 0 })).toMatchObject({
      stay: 2,
      since: ago(20 + firstVisitMs),
      at: ago(20),
    });
  });

  it('is kept of so many workspaces and no more', () => {
    const room: PlainRoom<PersonRoomCollections> = new PlainRoom(personRoomModel);
    for (let n = 0; n < personLimits.homeMarks; n += 1)
      room.put('homeMark', { id: `${n}` } as unknown as HomeMarkRecord);
    const args = { workspaceId, stay: 1, at: now };
    expect(() => room.run({ name: 'setHomeMark', args }, layla, now)).toThrow('limit_reached');
  });
});
