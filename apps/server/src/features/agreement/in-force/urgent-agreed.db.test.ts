import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { listUrgentLeft } from '@sanad/protocol/http/in-force';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { agree, proposeTo } from '../../../../test/agree-terms.ts';
import { openHoursBed, tonight } from '../../../../test/hours-bed.ts';
import type { TestPerson } from '../../../../test/test-person.ts';

const bed = await openHoursBed();
const { app, talk } = bed;
const weekMs = 7 * 24 * 60 * 60_000;

/** The clinic's owner and who only asks there; its two assistants; another client of the first. */
let layla: TestPerson;
let rana: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let sami: TestPerson;
let clinic: WorkspaceId;
let bakery: WorkspaceId;

beforeEach(async () => {
  const names = ['Layla', 'Rana', 'Mona', 'Huda', 'Sami'];
  const people = await Promise.all(names.map((name) => app.quickPerson(name)));
  [layla, rana, mona, huda, sami] = people as typeof people &
    [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
  clinic = await app.workspace([
    [layla, 'owner'],
    [rana, 'requester'],
    [mona, 'assistant'],
    [huda, 'assistant'],
  ]);
  bakery = await bed.business(sami, mona);
  await layla.call('PATCH', `/api/workspaces/${clinic}`, { name: 'Clinic' });
  bed.clock = Math.max(bed.clock, tonight);
});
afterEach(() => void (bed.clock += weekMs + 1));

const agreed = (urgent: number, from?: string) =>
  agree({
    owner: layla,
    assistant: mona,
    workspaceId: clinic,
    change: { urgent },
    ...(from && { from }),
  });

async function leftFor(person: TestPerson, where = clinic) {
  const { status, body } = await person.call('GET', `/api/workspaces/${where}/urgent-left`);
  expect(status).toBe(200);
  return listUrgentLeft.answer.parse(body).people;
}

describe('urgent messages by agreement', () => {
  it('(domain S36) goes by what was agreed once both said yes, and by nothing that is only proposed', async () => {
    await proposeTo({ owner: layla, assistant: mona, workspaceId: clinic, change: { urgent: 1 } });
    const { send } = await talk(layla, clinic);
    const urgent = { asks: mona.userId, urgent: true };
    expect(await leftFor(layla)).toEqual([]);
    for (const answer of ['taken', 'taken', 'urgent_limit'])
      expect(await send(urgent)).toBe(answer);
    await agreed(3);
    expect(await leftFor(layla)).toMatchObject([{ userId: mona.userId, left: 1 }]);
    expect(await send(urgent)).toBe('taken');
    expect(await send(urgent)).toBe('urgent_limit');
    // Without the mark it goes out; what was used comes back a week later.
    expect(await send({ asks: mona.userId })).toBe('taken');
    bed.clock += weekMs + 1;
    expect(await send(urgent)).toBe('taken');
  });

  it('(domain S36) counts the client’s side together, and none of it is heard by the other assistant or another client', async () => {
    await agreed(1);
    const [ours, asked, hers, theirs] = [
      await talk(layla, clinic),
      await talk(rana, clinic),
      await talk(huda, clinic),
      await talk(sami, bakery),
    ];
    const urgent = { asks: mona.userId, urgent: true };
    expect(await leftFor(rana)).toMatchObject([{ userId: mona.userId, left: 1, moreAt: null }]);
    expect(await ours.send(urgent)).toBe('taken');
    expect(await asked.send(urgent)).toBe('urgent_limit');
    expect(await leftFor(rana)).toMatchObject([{ left: 0, moreAt: bed.clock + weekMs }]);
    // To Huda Mona is a colleague, and to the bakery it has no agreement: the usual two.
    expect(await leftFor(huda)).toEqual([]);
    expect(await leftFor(mona)).toEqual([]);
    expect(await leftFor(sami, bakery)).toEqual([]);
    for (const each of [hers, theirs])
      for (const answer of ['taken', 'taken', 'urgent_limit'])
        expect(await each.send(urgent)).toBe(answer);
    // Nothing of it stands in what all members read.
    const { body } = await huda.call('GET', `/api/workspaces/${clinic}/snapshot`);
    expect(JSON.stringify(body)).not.toMatch(/7654321|urgentsPerWeek/);
  });

  it('(domain S36) refuses the first where none is agreed, and holds from its day on, by the assistant’s clocks', async () => {
    const dayMs = 24 * 60 * 60_000;
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    await agreed(2);
    // Two hours of Cairo before the day of the amendment begins there.
    const begins = day(bed.clock + 2 * dayMs);
    const { send } = await talk(layla, clinic);
    await agreed(0, begins);
    bed.clock = Date.parse(`${begins}T00:00:00+02:00`) - 1;
    expect(await send({ asks: mona.userId, urgent: true })).toBe('taken');
    bed.clock += 1;
    expect(await leftFor(layla)).toMatchObject([{ left: 0, moreAt: null }]);
    expect(await send({ asks: mona.userId, urgent: true })).toBe('urgent_limit');
  });
});
