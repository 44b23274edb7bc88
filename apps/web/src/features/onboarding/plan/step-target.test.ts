import type { TaskId } from '@sanad/domain/kernel/ids';
// @vitest-environment node
import { readySteps } from '@sanad/domain/onboarding/ready/ready-step';
import { expect, it } from 'vitest';

import { targetOf } from './step-target.ts';

const place = { workspaceId: 'w', assistantId: 'a' };
const step = { link: null, kind: 'plain', ready: null } as const;

it('a step leads to the object that was named for it before anything else', () => {
  const named = { ...step, kind: 'review', link: { to: 'task', id: 't' as TaskId } } as const;
  expect(targetOf(named, place)).toMatchObject({ params: { taskId: 't' } });
  expect(targetOf(step, place)).toBeUndefined();
});

it.each([
  ['workingWithMe', 'page', '/about-me'],
  ['expectations', 'page', '/w/$workspaceId/people/$assistantId/expectations'],
  ['doDont', 'page', '/w/$workspaceId/people/$assistantId/expectations'],
  ['brandVoice', 'page', '/w/$workspaceId/business'],
  ['contract', 'agreement', '/w/$workspaceId/people/$assistantId/agreement'],
  ['kickoff', 'call', '/w/$workspaceId/check-ins'],
] as const)('the ready step %s leads to its page', (ready, kind, to) => {
  expect(readySteps).toContain(ready);
  expect(targetOf({ ...step, ready, kind }, place)).toMatchObject({ to });
});

it('a review after so many days leads to that one', () => {
  const day60 = { ...step, ready: 'review60', kind: 'review' } as const;
  expect(targetOf(day60, place)).toMatchObject({ search: { kind: 'day60' } });
  expect(targetOf({ ...step, kind: 'review' }, place)).toMatchObject({ search: {} });
});
