import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { personRoom } from '@sanad/protocol/room-name';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { cairoWeek, openHoursBed, opens, tonight } from '../../../test/hours-bed.ts';
import type { TestPerson } from '../../../test/test-person.ts';

const bed = await openHoursBed();
const { app, host, business, inRoom, says, talk, told, goTo, counts, holds } = bed;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;

beforeEach(async () => {
  ({ layla, mona, workspaceId } = await bed.begin());
});

describe('what calls somebody', () => {
  it('(domain S27) waits for their next window: the record is there at once, number and devices hear of it then', async () => {
    const push = await told(mona);
    await says(mona, cairoWeek);
    const { send } = await talk();
    bed.clock = tonight;
    expect(await send({ asks: mona.userId })).toBe('taken');
    await holds(mona, 1);
    expect(await counts(mona)).toMatchObject({ unread: 0, byWorkspace: [], nextBack: opens });
    for (const at of [tonight, tonight + 3_600_000, opens - 60_000, opens - 1]) await goTo(at);
    expect(host.received).toEqual([]);
    await goTo(opens);
    await eventually(() => expect(host.received).toHaveLength(1));
    expect(push.read(host.received[0]!.body)).toMatchObject({ title: 'A question waits for you' });
    expect(await counts(mona)).toMatchObject({ unread: 1, nextBack: null });
  });

  it('(domain S36) nobody is called at 02:00, neither by push nor by mail, however many ask', async () => {
    await told(mona);
    await mona.call('PATCH', '/api/me/notices', { mail: { at: '09:00' } });
    await says(mona, cairoWeek);
    const { send } = await talk();
    bed.clock = tonight;
    for (let n = 0; n < 5; n += 1) await send({ asks: mona.userId, text: `Question ${n}` });
    await send({ mentions: [mona.userId] });
    await holds(mona, 6);
    const { rows: before } = await sql`select 1 from captured_mail`.execute(app.database.db);
    for (let at = tonight; at < opens; at += 15 * 60_000) await goTo(at);
    expect(host.received).toEqual([]);
    const { rows: after } = await sql`select 1 from captured_mail`.execute(app.database.db);
    expect(after).toEqual(before);
    await goTo(opens);
    await eventually(() => expect(host.received).toHaveLength(1));
    expect(await counts(mona)).toMatchObject({ unread: 6 });
  });

  it('goes out in the order in which it came, of several workspaces too', async () => {
    const push = await told(mona);
    await says(mona, cairoWeek);
    const other = await app.quickPerson('Omar');
    const elsewhere = await business(other, mona);
    const [here, there] = [await talk(), await talk(other, elsewhere)];
    bed.clock = tonight;
    await here.send({ asks: mona.userId });
    await holds(mona, 1);
    bed.clock += 1_000;
    await there.send({ asks: mona.userId });
    await holds(mona, 2);
    bed.clock += 1_000;
    await there.send({ asks: mona.userId });
    await holds(mona, 3);
    await goTo(opens);
    await eventually(() => expect(host.received).toHaveLength(1));
    await eventually(async () => {
      await goTo(bed.clock + 15_000);
      expect(host.received).toHaveLength(2);
    });
    const said = host.received.map(({ body }) => push.read(body));
    expect(said.map(({ title }) => title)).toEqual([
      'A question waits for you',
      '2 new entries in your inbox',
    ]);
  });

  it('dies with the membership of whoever was removed meanwhile', async () => {
    await told(mona);
    await says(mona, cairoWeek);
    const { send } = await talk();
    bed.clock = tonight;
    await send({ asks: mona.userId });
    await holds(mona, 1);
    await app.remove(workspaceId, mona);
    await goTo(opens);
    await goTo(opens + 15_000);
    expect(host.received).toEqual([]);
    expect(await counts(mona)).toMatchObject({ unread: 0, nextBack: null });
  });

  it('waits for the hours as they are when it would go out: longer, or no longer', async () => {
    await told(mona);
    await says(mona, cairoWeek);
    const { send } = await talk();
    bed.clock = tonight;
    await send({ asks: mona.userId });
    await holds(mona, 1);
    const day = { zone: 'Africa/Cairo', from: '2026-12-03', to: '2026-12-03', note: 'CANARY' };
    await says(mona, ['putDatedHours', { datedId: randomUUID(), ...day, is: 'off', windows: [] }]);
    const sunday = Date.parse('2026-12-06T07:00:00Z');
    expect(await counts(mona)).toMatchObject({ unread: 0, nextBack: sunday });
    await goTo(opens);
    expect(host.received).toEqual([]);
    await says(mona, ['setAvailability', { zone: 'Africa/Cairo', week: null }]);
    await goTo(opens + 15_000);
    expect(host.received).toEqual([]);
    expect(await counts(mona)).toMatchObject({ unread: 0 });
    // Any time of Friday is theirs; of Thursday none.
    await goTo(Date.parse('2026-12-03T22:00:00Z'));
    await eventually(() => expect(host.received).toHaveLength(1));
  });

  it('that was owed to a device which was away goes out in no night either', async () => {
    await told(mona);
    await says(mona, cairoWeek);
    const { send } = await talk();
    host.answer = (response) => void response.writeHead(503).end();
    bed.clock = Date.parse('2026-12-02T14:59:00Z');
    await send({ asks: mona.userId });
    await eventually(() => expect(host.received.length).toBeGreaterThan(0));
    const tried = host.received.length;
    host.answer = (response) => void response.writeHead(201).end();
    for (let at = Date.parse('2026-12-02T15:00:00Z'); at < opens; at += 15 * 60_000) await goTo(at);
    expect(host.received).toHaveLength(tried);
    await goTo(opens);
    await eventually(() => expect(host.received).toHaveLength(tried + 1));
  });

  it('is nothing of a check-in that is over when the window opens', async () => {
    await told(mona);
    await says(mona, cairoWeek);
    bed.clock = tonight;
    const of = [workspaceId, mona.userId, layla.userId] as const;
    await sql`
      insert into notice (workspace_id, user_id, stay, kind, about_kind, about_id, actor, first_at, last_at, push_at)
      values (${of[0]}, ${of[1]}, 1, 'checkInBegun', 'call', ${randomUUID()}, ${of[2]}, ${bed.clock}, ${bed.clock}, ${bed.clock})`.execute(
      app.database.db,
    );
    await goTo(tonight);
    // Written as if it were to be said at once: asked for again, it waits.
    expect(await counts(mona)).toMatchObject({ unread: 0, nextBack: opens });
    for (const at of [opens, opens + 15_000]) await goTo(at);
    expect(host.received).toEqual([]);
    expect(await counts(mona)).toMatchObject({ unread: 1 });
  });

  it('calls at once whoever said nothing, and inside the hours', async () => {
    await told(mona);
    const { send } = await talk();
    bed.clock = tonight;
    await send({ asks: mona.userId });
    await eventually(() => expect(host.received).toHaveLength(1));
    await says(mona, cairoWeek);
    bed.clock = opens + 3_600_000;
    await send({ asks: mona.userId });
    await eventually(async () => {
      await goTo(bed.clock + 15_000);
      expect(host.received).toHaveLength(2);
    });
  });
});

describe('an urgent message', () => {
  it('(domain S36) calls at once, twice in a week for each pair, and the third is refused', async () => {
    await told(mona);
    await says(mona, cairoWeek);
    const { send } = await talk();
    bed.clock = tonight;
    expect(await send({ asks: mona.userId, urgent: true })).toBe('taken');
    await eventually(() => expect(host.received).toHaveLength(1));
    expect(await counts(mona)).toMatchObject({ unread: 1 });
    bed.clock += 60_000;
    expect(await send({ mentions: [mona.userId], urgent: true })).toBe('taken');
    expect(await send({ asks: mona.userId, urgent: true })).toBe('urgent_limit');
    // Without the mark it goes out, and waits.
    expect(await send({ asks: mona.userId })).toBe('taken');
    await holds(mona, 3);
    expect(await counts(mona)).toMatchObject({ unread: 2, nextBack: opens });
    // Mona's own are hers, and another person's are theirs.
    const back = await talk(mona);
    expect(await back.send({ asks: layla.userId, urgent: true })).toBe('taken');
    bed.clock = tonight + 7 * 24 * 60 * 60_000 + 1;
    expect(await send({ asks: mona.userId, urgent: true })).toBe('taken');
    expect(await send({ asks: mona.userId, urgent: true })).toBe('urgent_limit');
  });

  it('is counted for each workspace by itself', async () => {
    const elsewhere = await business(layla, mona);
    const [here, there] = [await talk(), await talk(layla, elsewhere)];
    for (const { send } of [here, there])
      for (const answer of ['taken', 'taken', 'urgent_limit'])
        expect(await send({ asks: mona.userId, urgent: true })).toBe(answer);
  });

  it('that was held for its sender comes back with why when it is one too many', async () => {
    const { send, taskId } = await talk();
    for (let n = 0; n < 2; n += 1) await send({ asks: mona.userId, urgent: true });
    const own = await inRoom(layla, personRoom(layla.userId));
    const messageId = randomUUID();
    const held = { messageId, workspaceId, stay: 1, taskId, text: 'Now!', asks: mona.userId };
    await own('holdMessage', { ...held, urgent: true, seconds: 0 });
    await goTo(bed.clock + 30_000);
    await eventually(async () => {
      const { body } = await layla.call('GET', '/api/me/snapshot');
      const { collections } = body as { collections: { draft: { refusal: string }[] } };
      expect(collections.draft).toMatchObject([{ text: 'Now!', refusal: 'urgent_limit' }]);
    });
  });
});
