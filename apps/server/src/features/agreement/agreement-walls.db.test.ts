import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Engagement } from '@sanad/protocol/http/agreement';
import { beforeEach, describe, expect, it } from 'vitest';

import { canary, canaryRate, openAgreementBed, terms } from '../../../test/agreement-bed.ts';
import type { TestPerson } from '../../../test/test-person.ts';

const bed = await openAgreementBed();
const { app, at, propose, read, answer } = bed;
let layla: TestPerson;
let omar: TestPerson;
let rana: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let sami: TestPerson;
let clinic: WorkspaceId;
let bakery: WorkspaceId;

beforeEach(async () => {
  ({ layla, omar, rana, mona, huda, sami, clinic, bakery } = await bed.begin());
});

const codeOf = (body: unknown) => (body as { error?: { code: string } }).error?.code;

describe('to whoever is not of it', () => {
  /** Everything that somebody can ask for that could hold something of an agreement. */
  async function everythingOf(person: TestPerson, where: WorkspaceId): Promise<string> {
    const paths = [
      '/api/me',
      '/api/me/inbox?view=waiting&edition=3',
      '/api/me/inbox?view=news&edition=3',
      '/api/me/inbox?view=done&edition=3',
      '/api/me/inbox/counts',
      `/api/search?q=${canary}`,
      `/api/workspaces/${where}/activity`,
      `/api/workspaces/${where}/members`,
      `/api/workspaces/${where}/snapshot`,
      `/api/workspaces/${where}/moved?from=0`,
      at(mona, where),
      at(huda, where),
    ];
    const answers = await Promise.all(paths.map((path) => person.call('GET', path)));
    return JSON.stringify(answers.map(({ body }) => body));
  }

  it('it is as if it were not: a second assistant, a requester, another client of the same assistant (domain S56)', async () => {
    await propose(mona);
    await answer(layla, 1, 'accept');
    await propose(mona, { change: { noticeDays: 60 }, seen: 1 });
    const unknown = `/api/workspaces/${clinic}/agreements/${randomUUID()}`;
    const body = { terms, from: '2026-12-01', seen: 2 };
    const { hash } = (await read(layla)).versions[1]!;
    const ways = [
      ['GET', '', undefined],
      ['GET', '/record', undefined],
      ['GET', '/versions/2/pdf', undefined],
      ['POST', '/versions', body],
      ['POST', '/versions/2/accept', { hash }],
      ['POST', '/versions/2/decline', {}],
      ['POST', '/versions/2/withdraw', {}],
      ['POST', '/ask', {}],
    ] as const;
    for (const [method, path, sent] of ways)
      for (const person of [huda, rana, sami]) {
        const there = await person.call(method, `${at(mona)}${path}`, sent);
        const nowhere = await person.call(method, `${unknown}${path}`, sent);
        expect([person.name, method, path, there.status, there.body]).toEqual([
          ...[person.name, method, path, nowhere.status, nowhere.body],
        ]);
        expect([403, 404]).toContain(there.status);
      }
    expect((await read(layla)).versions[1]!.state).toBe('proposed');
    for (const [person, where] of [
      [huda, clinic],
      [rana, clinic],
      [sami, bakery],
    ] as const) {
      const all = await everythingOf(person, where);
      expect([person.name, all.includes(canary)]).toEqual([person.name, false]);
      expect([person.name, all.includes(String(canaryRate))]).toEqual([person.name, false]);
      expect([person.name, all.includes('terms')]).toEqual([person.name, false]);
    }
    // Sami reads his own agreement with Mona, which is none.
    expect((await read(sami, mona, bakery)).versions).toEqual([]);
  });

  it('one assistant’s says nothing to the other, and each client’s its own (domain S56)', async () => {
    await propose(mona);
    const pay = { model: 'hourly', rate: 1_111, guess: 0 } as const;
    expect((await propose(huda, { of: huda, change: { pay } })).status).toBe(200);
    expect((await propose(mona, { where: bakery, change: { pay } })).status).toBe(200);
    const rateOf = (engagement: Engagement) =>
      engagement.versions.map(({ terms: { pay: each } }) => 'rate' in each && each.rate);
    expect(rateOf(await read(mona))).toEqual([canaryRate]);
    expect(rateOf(await read(huda, huda))).toEqual([1_111]);
    expect(rateOf(await read(sami, mona, bakery))).toEqual([1_111]);
  });

  it('an assistant who became an owner is not the other side of their own agreement', async () => {
    await propose(mona);
    await app.database.pool.query(
      `update membership set role = 'owner', epoch = epoch + 1 where workspace_id = $1 and user_id = $2`,
      [clinic, mona.userId],
    );
    expect((await mona.call('GET', at(mona))).status).toBe(404);
    const { hash } = (await read(layla)).versions[0]!;
    expect((await answer(mona, 1, 'accept', hash)).status).toBe(404);
    // Nobody agrees with somebody who is no assistant here.
    expect(codeOf((await answer(layla, 1, 'accept', hash)).body)).toBe('terms_answered');
    expect((await read(layla)).assistant.here).toBe(false);
  });

  it('nothing is left for whoever was removed or is a requester now', async () => {
    await propose(mona);
    await app.remove(clinic, mona);
    expect((await mona.call('GET', at(mona))).status).toBe(404);
    await app.database.pool.query(
      `update membership set role = 'requester', epoch = epoch + 1 where workspace_id = $1 and user_id = $2`,
      [clinic, omar.userId],
    );
    expect((await omar.call('GET', at(mona))).status).toBe(403);
    expect((await read(layla)).versions).toHaveLength(1);
  });
});
