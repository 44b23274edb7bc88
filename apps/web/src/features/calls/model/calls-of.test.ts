// @vitest-environment node
import type { CallRecord } from '@sanad/domain/calls/record';
import { expect, it } from 'vitest';

import { beganAt, phaseOf } from './calls-of.ts';

const call = (...people: readonly (readonly [joinedAt: number, leftAt: number | null])[]) =>
  ({
    startedAt: 100,
    people: people.map(([joinedAt, leftAt]) => ({ userId: 'layla', joinedAt, leftAt })),
  }) as unknown as CallRecord;

it('is on only while somebody is in it: neither in the lobby before, nor after the last one left', () => {
  expect(phaseOf(call())).toBe('waits');
  expect(phaseOf(call([200, null]))).toBe('on');
  expect(phaseOf(call([200, 300], [250, null]))).toBe('on');
  expect(phaseOf(call([200, 300]))).toBe('left');
});

it('began when the first one came in', () => {
  expect(beganAt(call([200, 300], [150, null]))).toBe(150);
});
