import { describe, expect, it } from 'vitest';

import type { Member } from '../../../realtime/session/member.ts';
import { otherHalfOf } from './due-halves.ts';

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
