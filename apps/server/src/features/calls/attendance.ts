import type { CallPerson } from '@sanad/domain/calls/record';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';

/** One stay of one device in a call, from LiveKit's own participant session to its end. */
export interface Stay {
  readonly userId: UserId;
  readonly joinedAt: Instant;
  readonly leftAt: Instant | null;
}

/** A person is in the call while any of their devices is; in order of first arrival. */
export function peopleOf(stays: readonly Stay[]): CallPerson[] {
  const people = new Map<UserId, CallPerson>();
  for (const stay of stays) {
    const known = people.get(stay.userId);
    people.set(stay.userId, known ? joinStays(known, stay) : { ...stay });
  }
  return [...people.values()].sort(
    (a, b) => a.joinedAt - b.joinedAt || (a.userId < b.userId ? -1 : 1),
  );
}

function joinStays(a: CallPerson, b: Stay): CallPerson {
  const joinedAt = a.joinedAt < b.joinedAt ? a.joinedAt : b.joinedAt;
  if (a.leftAt === null || b.leftAt === null) return { userId: a.userId, joinedAt, leftAt: null };
  return { userId: a.userId, joinedAt, leftAt: a.leftAt > b.leftAt ? a.leftAt : b.leftAt };
}
