import { describe, expect, it } from 'vitest';

import type { UserId } from '../../kernel/ids.ts';
import type { TaskRecord } from '../record.ts';
import { maySayOutside } from './outside-mutations.ts';
import { peopleOf } from './sides.ts';

const ids = ['layla', 'omar', 'rana', 'mona', 'huda'] as unknown as UserId[];
const [layla, omar, rana, mona, huda] = ids as [UserId, UserId, UserId, UserId, UserId];
const people = peopleOf([
  { userId: layla, role: 'owner', active: true },
  { userId: omar, role: 'approver', active: true },
  { userId: rana, role: 'requester', active: true },
  { userId: mona, role: 'assistant', active: true },
  { userId: huda, role: 'assistant', active: true },
]);

function mayOf(createdBy: UserId, assigneeId: UserId | null): UserId[] {
  const task = { createdBy, assigneeId } as TaskRecord;
  return ids.filter((each) => maySayOutside({ task, state: 'requested', people }, each));
}

describe('that a task is outside the agreement', () => {
  it('(domain S34) is said by whoever asked for it, stands in for them, or does it, and by nobody else', () => {
    expect(mayOf(layla, mona)).toEqual([layla, omar, mona]);
    expect(mayOf(rana, mona)).toEqual([layla, omar, rana, mona]);
    // Not taken by anybody yet: either assistant may do it.
    expect(mayOf(layla, null)).toEqual([layla, omar, mona, huda]);
  });

  it('is nothing to say of one’s own work', () => {
    expect(mayOf(mona, mona)).toEqual([]);
    expect(mayOf(layla, layla)).toEqual([]);
  });
});
