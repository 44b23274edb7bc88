import { usualTerms, type Terms } from '@sanad/domain/agreement/terms';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import type { Engagement } from '@sanad/protocol/http/agreement';
import { afterAll, beforeEach, expect } from 'vitest';

import { createTestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';

/** What nobody but the two sides may find anywhere. */
export const canary = 'canary-clause';
export const canaryRate = 7_654_321;
export const terms: Terms = {
  ...usualTerms('Africa/Cairo' as ZoneName, 'AED'),
  services: ['Inbox', canary],
  pay: { model: 'hourly', rate: canaryRate, guess: 0 },
};
const begins = Date.parse('2026-11-30T09:00:00Z');

interface Ask {
  readonly change?: Partial<Terms>;
  readonly from?: string;
  readonly seen?: number;
  readonly of?: TestPerson;
  readonly where?: WorkspaceId;
}

/** A clinic with two assistants and another client of the first, new people for each test, and a clock in hand. */
export async function openAgreementBed() {
  const bed = { now: begins };
  const app = await createTestApp({}, { now: () => bed.now });
  let [mona, clinic] = [{} as TestPerson, '' as WorkspaceId];
  beforeEach(() => {
    bed.now = begins;
  });
  afterAll(() => app.close());

  /** The clinic's owner, who approves for her, who only asks; its two assistants; another client of the first. */
  async function begin() {
    const person = (name: string) => app.quickPerson(name);
    const [layla, omar, rana] = [await person('Layla'), await person('Omar'), await person('Rana')];
    const [huda, sami] = [await person('Huda'), await person('Sami')];
    mona = await person('Mona');
    clinic = await app.workspace([
      [layla, 'owner'],
      [omar, 'approver'],
      [rana, 'requester'],
      [mona, 'assistant'],
      [huda, 'assistant'],
    ]);
    const bakery = await app.workspace([
      [sami, 'owner'],
      [mona, 'assistant'],
    ]);
    return { layla, omar, rana, mona, huda, sami, clinic, bakery };
  }

  const at = (assistant: TestPerson, where = clinic) =>
    `/api/workspaces/${where}/agreements/${assistant.userId}`;

  async function propose(
    person: TestPerson,
    { change = {}, from = '2026-12-01', seen = 0, of = mona, where = clinic }: Ask = {},
  ) {
    const body = { terms: { ...terms, ...change }, from, seen };
    return person.call('POST', `${at(of, where)}/versions`, body);
  }

  async function read(person: TestPerson, of = mona, where = clinic): Promise<Engagement> {
    const { status, body } = await person.call('GET', at(of, where));
    expect(status, JSON.stringify(body)).toBe(200);
    return body as Engagement;
  }

  async function answer(person: TestPerson, number: number, step: string, hash?: string) {
    const sent =
      step === 'accept' ? { hash: hash ?? (await read(person)).versions[number - 1]!.hash } : {};
    return person.call('POST', `${at(mona)}/versions/${number}/${step}`, sent);
  }

  return Object.assign(bed, { app, begin, at, propose, read, answer });
}
