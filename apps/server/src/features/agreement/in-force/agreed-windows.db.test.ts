import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { listOwnWindows } from '@sanad/protocol/http/in-force';
import { beforeEach, describe, expect, it } from 'vitest';

import { agree, proposeTo } from '../../../../test/agree-terms.ts';
import { eventually } from '../../../../test/eventually.ts';
import { openHoursBed } from '../../../../test/hours-bed.ts';
import { readCalendar } from '../../../../test/read-calendar.ts';
import type { TestPerson } from '../../../../test/test-person.ts';

const bed = await openHoursBed();
const { app } = bed;

let layla: TestPerson;
let rana: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let sami: TestPerson;
let clinic: WorkspaceId;
let bakery: WorkspaceId;

/** Eight to ten in Cairo, Sunday to Thursday: outside what Mona says of her own hours. */
const windows = [{ what: 'E-mail', days: [1, 2, 3, 4, 7], from: '19:00', until: '20:00' }];
const afternoon = [{ from: '13:00', to: '14:00' }];
const week = [...Array<typeof afternoon>(4).fill(afternoon), [], [], afternoon];
const own = ['setAvailability', { zone: 'Africa/Cairo', week }] as const;

beforeEach(async () => {
  const names = ['Layla', 'Rana', 'Mona', 'Huda', 'Sami'];
  [layla, rana, mona, huda, sami] = (await Promise.all(
    names.map((name) => app.quickPerson(name)),
  )) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
  clinic = await app.workspace([
    [layla, 'owner'],
    [rana, 'requester'],
    [mona, 'assistant'],
    [huda, 'assistant'],
  ]);
  await layla.call('PATCH', `/api/workspaces/${clinic}`, { name: 'Clinic' });
  bakery = await bed.business(sami, mona);
  // Wednesday, 2 December 2026, noon in Cairo.
  bed.clock = Date.parse('2026-12-02T10:00:00Z');
});

const between = () => ({ owner: layla, assistant: mona, workspaceId: clinic });
const ownOf = async (person: TestPerson) =>
  listOwnWindows.answer.parse((await person.call('GET', '/api/me/agreed-windows')).body).clients;
/** What of this Wednesday somebody is seen to be free for. */
const seen = async (who: TestPerson, where = clinic) => {
  const all = await bed.freeOf(who, mona, where);
  return Array.isArray(all) ? all.filter((each) => each.startsWith('2026-12-02')) : all;
};
const usual = ['2026-12-02T11:00-2026-12-02T12:00'];
const both = [...usual, '2026-12-02T17:00-2026-12-02T18:00'];

describe('hours that are fixed by agreement', () => {
  it('(domain S35) stand on the assistant’s own page from the accepted version and its day, and never before', async () => {
    await bed.says(mona, own);
    await proposeTo({ ...between(), change: { windows } });
    expect(await ownOf(mona)).toEqual([]);
    expect(await seen(layla)).toEqual(usual);
    await agree({ ...between(), change: { windows }, from: '2026-12-03' });
    expect(await ownOf(mona)).toEqual([]);
    await eventually(async () => {
      const free = await bed.freeOf(layla, mona, clinic);
      expect(free).toContain('2026-12-03T17:00-2026-12-03T18:00');
    });
    // Not on the day before it holds.
    expect(await seen(layla)).toEqual(usual);
    bed.clock = Date.parse('2026-12-03T00:00:00+02:00');
    expect(await ownOf(mona)).toMatchObject([{ workspaceName: 'Clinic', windows }]);
    for (const person of [layla, huda, sami]) expect(await ownOf(person)).toEqual([]);
    // An amendment takes them out again.
    await agree({ ...between(), change: { windows: [] } });
    await eventually(async () => {
      expect(await bed.freeOf(layla, mona, clinic)).not.toContain(
        '2026-12-03T17:00-2026-12-03T18:00',
      );
    });
    expect(await ownOf(mona)).toEqual([]);
  });

  it('(domain S35) stand in the assistant’s own calendar outside from the accepted version, and in nobody else’s', async () => {
    const wish = { titles: 'neutral', dates: 'mine' };
    const linkOf = async (person: TestPerson, where = clinic) => {
      const answer = await person.call('PUT', `/api/workspaces/${where}/calendar-link`, wish);
      return `/api/calendars/${(answer.body as { token: string }).token}.ics`;
    };
    const [own, owners, others, elsewhere] = await Promise.all([
      ...[linkOf(mona), linkOf(layla), linkOf(huda)],
      linkOf(mona, bakery),
    ]);
    const fixed = async (link: string) => {
      const [events] = readCalendar(await (await fetch(app.url + link)).text());
      return events!
        .filter(({ summary }) => summary.startsWith('By agreement'))
        .map(({ at }) => new Date(at).toISOString().slice(0, 16));
    };
    await proposeTo({ ...between(), change: { windows } });
    expect(await fixed(own!)).toEqual([]);
    await agree({ ...between(), change: { windows }, from: '2026-12-06' });
    expect((await fixed(own!)).slice(0, 2)).toEqual([...['2026-12-06T17:00', '2026-12-07T17:00']]);
    for (const link of [owners, others, elsewhere]) expect(await fixed(link!)).toEqual([]);
  });

  it('(domain S35) are time in which that client may call them, and nobody else; another assistant sees none of it', async () => {
    await bed.says(mona, own);
    await agree({ ...between(), change: { windows } });
    await eventually(async () => expect(await seen(layla)).toEqual(both));
    expect(await seen(rana)).toEqual(both);
    expect(await seen(mona)).toEqual(both);
    expect(await seen(huda)).toEqual(usual);
    expect(await seen(sami, bakery)).toEqual(usual);

    // At six in the evening a message waits: until seven for the clinic, until tomorrow for the bakery.
    bed.clock = Date.parse('2026-12-02T18:00:00+02:00');
    const ask = { asks: mona.userId, text: 'When?' };
    const [ours, theirs] = [await bed.talk(layla, clinic), await bed.talk(sami, bakery)];
    for (const { send } of [ours, theirs]) expect(await send(ask)).toBe('taken');
    await bed.holds(mona, 2);
    const heard = async () => (await bed.counts(mona)).nextBack;
    expect(await heard()).toBe(Date.parse('2026-12-02T19:00:00+02:00'));
    // Said once more, what waits is reckoned anew: of each client by their own agreement.
    await bed.says(mona, own);
    expect(await heard()).toBe(Date.parse('2026-12-02T19:00:00+02:00'));
    await bed.goTo(Date.parse('2026-12-02T19:00:01+02:00'));
    expect(await heard()).toBe(Date.parse('2026-12-03T13:00:00+02:00'));
  });

  it('give way to what the assistant says: quiet hours and days off', async () => {
    await bed.says(mona, own);
    await agree({ ...between(), change: { windows } });
    await eventually(async () => expect(await seen(layla)).toEqual(both));
    await bed.says(mona, ['setAvailability', { ...own[1], quiet: { from: '19:30', to: '08:00' } }]);
    expect(await seen(layla)).toEqual([...usual, '2026-12-02T17:00-2026-12-02T17:30']);
    const off = {
      datedId: randomUUID(),
      zone: 'Africa/Cairo',
      from: '2026-12-02',
      to: '2026-12-02',
      is: 'off',
    };
    await bed.says(mona, ['putDatedHours', { ...off, windows: [], note: '' }]);
    await eventually(async () => expect(await seen(layla)).toEqual([]));
  });
});
