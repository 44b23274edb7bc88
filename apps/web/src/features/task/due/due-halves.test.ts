import type { Due } from '@sanad/domain/task/record';
import { describe, expect, it } from 'vitest';

import type { Member } from '../../../realtime/session/member.ts';
import { dueStateOf, otherHalfOf } from './due-halves.ts';

const member = (userId: string, role: Member['role'], hue: string, active = true): Member =>
  ({ id: userId, userId, name: userId, role, hue, zone: 'Asia/Dubai', active }) as Member;

const layla = member('layla', 'owner', 'saffron');
const rami = member('rami', 'approver', 'fig');
const mona = member('mona', 'assistant', 'sea');
const hana = member('hana', 'assistant', 'olive');
const team = [hana, rami, mona, layla];

describe('the other half of a date', () => {
  it('is the assignee when they are of the other side', () => {
    expect(otherHalfOf(team, layla, 'hana')).toBe(hana);
  });

  it('else the first member of the other side', () => {
    expect(otherHalfOf(team, layla, 'rami')).toBe(mona);
    expect(otherHalfOf(team, mona, 'mona')).toBe(layla);
  });

  it('is nobody when one is alone, or the other side has left', () => {
    expect(otherHalfOf([layla, rami], layla, null)).toBeUndefined();
    expect(otherHalfOf([layla, member('gone', 'assistant', 'sea', false)], layla, null)).toBe(
      undefined,
    );
  });
});

describe('how a date stands', () => {
  const hour = 3_600_000;
  const due = (at: number) => ({
    due: { at, zone: 'Asia/Dubai' } as unknown as Due,
    dueMet: false,
  });

  it.each([
    [due(0), 'in_progress', 'late'],
    [due(0), 'done', 'met'],
    [{ ...due(0), dueMet: true }, 'in_progress', 'met'],
    [due(10 * hour), 'waiting_client', 'risk'],
    [due(10 * hour), 'in_progress', 'set'],
    [due(40 * hour), 'requested', 'set'],
    [{ due: null, dueMet: false }, 'requested', 'set'],
  ] as const)('%o in %s is %s', (task, kind, state) => {
    expect(dueStateOf(task, kind, hour)).toBe(state);
  });
});
