import { randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { personRoom, workspaceRoom } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';

import { cairoWeek, openHoursBed, week } from '../../../test/hours-bed.ts';
import type { RecordClient } from '../../../test/record-client.ts';
import type { TestPerson } from '../../../test/test-person.ts';

const bed = await openHoursBed();
const { app, business, client, says, talk, goTo, holds, hours, freeOf } = bed;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;

beforeEach(async () => {
  ({ layla, mona, workspaceId } = await bed.begin());
});

describe('what others see of somebody’s hours', () => {
  it('(domain S33) nobody but its person changes any of it, on any way', async () => {
    await says(mona, cairoWeek);
    const before = await freeOf(layla, mona);
    for (const [method, path] of [
      ['PATCH', `/api/workspaces/${workspaceId}/hours`],
      ['PUT', `/api/workspaces/${workspaceId}/hours`],
      ['PATCH', `/api/workspaces/${workspaceId}/members/${mona.userId}/availability`],
      ['PATCH', '/api/me/availability'],
    ] as const)
      expect((await layla.call(method, path, { week: null })).status).toBe(404);
    const made = client(layla);
    await made.enter(personRoom(layla.userId));
    made.push(personRoom(mona.userId), cairoWeek[0], { zone: 'Asia/Dubai', week: null });
    await made.message('ended', ({ room }) => room === personRoom(mona.userId)).catch(() => 0);
    const { send, made: inWorkspace, room } = await talk();
    const sent = inWorkspace.push(room, cairoWeek[0], { zone: 'Asia/Dubai', week: null });
    const { code } = await inWorkspace.message('refused', ({ id }) => id === sent);
    expect(code).toBe('bad_request');
    void send;
    // Hers are her own, and change nothing of Mona's.
    await says(layla, ['setAvailability', { zone: 'Asia/Dubai', week: null }]);
    expect(await freeOf(layla, mona)).toEqual(before);
  });

  it('is when they are free, and nothing of why or of where', async () => {
    await says(
      mona,
      [
        'setAvailability',
        {
          zone: 'Africa/Cairo',
          week,
          holidays: { country: 'EG', worked: ['CANARY-key'] },
          travel: { zone: 'America/New_York', from: '2026-12-20', to: '2026-12-22', hours: 'stay' },
        },
      ],
      [
        'putDatedHours',
        {
          ...{ datedId: randomUUID(), zone: 'Africa/Cairo', from: '2026-12-07', to: '2026-12-08' },
          ...{ is: 'off', windows: [], note: 'CANARY dentist' },
        },
      ],
    );
    const free = (await freeOf(layla, mona)) as readonly string[];
    expect(free.filter((each) => each > '2026-12-06' && each < '2026-12-11')).toEqual([
      '2026-12-06T07:00-2026-12-06T15:00',
      '2026-12-09T07:00-2026-12-09T15:00',
      '2026-12-10T07:00-2026-12-10T15:00',
    ]);
    // 7 January is a holiday of Egypt.
    expect(free.filter((each) => each.startsWith('2027-01-0'))).not.toContain(
      '2027-01-07T07:00-2027-01-07T15:00',
    );
    expect(free).toContain('2027-01-06T07:00-2027-01-06T15:00');
    const { body } = await layla.call('GET', `/api/workspaces/${workspaceId}/hours`);
    const said = JSON.stringify(body);
    for (const word of ['CANARY', 'New_York', 'Cairo', 'EG', 'holiday', 'travel'])
      expect(said).not.toContain(word);
  });

  it('is said to members, and nothing of it to a guest, a stranger, whoever was removed, or another client', async () => {
    const [guest, requester, removed, stranger, other] = await Promise.all(
      ['guest', 'requester', 'removed', 'stranger', 'other'].map((name) => app.quickPerson(name)),
    );
    const many = await app.workspace([
      [layla, 'owner'],
      [mona, 'assistant'],
      [requester!, 'requester'],
      [guest!, 'guest'],
      [removed!, 'requester'],
    ]);
    const elsewhere = await app.workspace([
      [other!, 'owner'],
      [mona, 'assistant'],
    ]);
    await app.remove(many, removed!);
    await says(mona, cairoWeek);
    await says(layla, ['setAvailability', { zone: 'Asia/Dubai', week }]);
    const names = async (person: TestPerson, id: WorkspaceId) => {
      const seen = await hours(person, id);
      return typeof seen === 'number' ? seen : seen.people.map(({ userId }) => userId).sort();
    };
    const both = [layla.userId, mona.userId].sort();
    for (const member of [layla, mona, requester!]) expect(await names(member, many)).toEqual(both);
    for (const outside of [guest!, removed!, stranger!, other!])
      expect(await names(outside, many)).toBe(404);
    // The other client of the same assistant sees her, the same, and nobody of the first.
    expect(await names(other!, elsewhere)).toEqual([mona.userId]);
    expect(await freeOf(other!, mona, elsewhere)).toEqual(await freeOf(layla, mona, many));
  });

  it('that it changed is said to members alone, the same to each client, and never by what a client does', async () => {
    const other = await app.quickPerson('Other client');
    const elsewhere = await business(other, mona);
    await says(mona, cairoWeek);
    const [first, second] = [client(layla), client(other)];
    for (const [each, id] of [
      [first, workspaceId],
      [second, elsewhere],
    ] as const) {
      const ask = { type: 'join', room: workspaceRoom(id), clientId: each.clientId, version: null };
      each.say({ ...ask, protocol: protocolVersion, hears: ['changed'] });
      await each.message('joined');
    }
    const heardBy = (each: RecordClient): readonly string[] =>
      each.heard.flatMap((said) =>
        said.type === 'changed'
          ? said.topics.filter(({ topic }) => topic === 'hours').map(({ id }) => id)
          : [],
      );
    await says(mona, [
      'setAvailability',
      { zone: 'Africa/Cairo', quiet: { from: '13:00', to: '14:00' } },
    ]);
    await first.until('hours', () => heardBy(first).length > 0);
    await second.until('hours', () => heardBy(second).length > 0);
    expect([...new Set(heardBy(first))]).toEqual([workspaceId]);
    expect([...new Set(heardBy(second))]).toEqual([elsewhere]);
    const told = heardBy(second).length;
    // All that the first client does, urgent or not, changes nothing that the second sees or hears.
    const before = await hours(other, elsewhere);
    const { send } = await talk();
    await send({ asks: mona.userId });
    await send({ asks: mona.userId, urgent: true });
    await holds(mona, 2);
    const seen = await hours(other, elsewhere);
    expect(seen).toEqual(before);
    expect(heardBy(second)).toHaveLength(told);
    expect(JSON.stringify(second.heard)).not.toContain(workspaceId);
  });
});

it('(domain S18) whoever moves their bed.clock keeps the instants of their hours', async () => {
  await says(mona, cairoWeek);
  const before = await freeOf(layla, mona);
  await mona.call('PATCH', '/api/me', { zone: 'America/New_York' });
  await app.app.jobs.runDue();
  expect(await freeOf(layla, mona)).toEqual(before);
});

it('what a process did not live to work out, the next sweep does, and renews before it runs out', async () => {
  await says(mona, cairoWeek);
  await sql`delete from free_hours where user_id = ${mona.userId}`.execute(app.database.db);
  await goTo(bed.clock + 30_001);
  expect(await freeOf(layla, mona)).not.toEqual([]);
  const reach = async (userId: UserId) =>
    sql<{ until: string }>`select known_until as until from free_hours where user_id = ${userId}`
      .execute(app.database.db)
      .then(({ rows }) => Number(rows[0]!.until));
  const until = await reach(mona.userId);
  await goTo(bed.clock + 3 * 24 * 60 * 60_000);
  expect(await reach(mona.userId)).toBe(until + 3 * 24 * 60 * 60_000);
});
