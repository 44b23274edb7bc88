import { usualTerms, type Terms } from '@sanad/domain/agreement/terms';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { getAgreement } from '@sanad/protocol/http/agreement';
import { expect } from 'vitest';

import type { TestPerson } from './test-person.ts';

/** Between whom, and what is not as usual. */
export interface Agreeing {
  readonly owner: TestPerson;
  readonly assistant: TestPerson;
  readonly workspaceId: WorkspaceId;
  readonly change?: Partial<Terms>;
  /** Today, if nothing is said. */
  readonly from?: string;
}

export const testTerms: Terms = {
  ...usualTerms('Africa/Cairo' as ZoneName, 'AED'),
  services: ['Inbox'],
  pay: { model: 'hourly', rate: 7_654_321, guess: 0 },
};

const addressOf = ({ workspaceId, assistant }: Agreeing) =>
  `/api/workspaces/${workspaceId}/agreements/${assistant.userId}`;

/** The owner proposes; gives the version's number. */
export async function proposeTo(agreeing: Agreeing): Promise<number> {
  const { owner, change = {}, from } = agreeing;
  const read = getAgreement.answer.parse((await owner.call('GET', addressOf(agreeing))).body);
  const { status, body } = await owner.call('POST', `${addressOf(agreeing)}/versions`, {
    ...{ terms: { ...testTerms, ...change }, from: from ?? read.today },
    seen: read.versions.length,
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { readonly number: number }).number;
}

/** The owner proposes and the assistant says yes. */
export async function agree(agreeing: Agreeing): Promise<number> {
  const number = await proposeTo(agreeing);
  const { assistant } = agreeing;
  const { versions } = getAgreement.answer.parse(
    (await assistant.call('GET', addressOf(agreeing))).body,
  );
  const { status, body } = await assistant.call(
    'POST',
    `${addressOf(agreeing)}/versions/${number}/accept`,
    { hash: versions[number - 1]!.hash },
  );
  expect(status, JSON.stringify(body)).toBe(200);
  return number;
}
