import type { CallRecord } from '@sanad/domain/calls/record';

import { personOf, type Member } from '../../realtime/session/member.ts';
import { useCollection, useMembers } from '../../realtime/session/use-live.ts';
import type { Person } from '../../ui/person.ts';
import { callThatIsOn, compareCalls, insideOf } from './model/calls-of.ts';

/** The workspace's call that is on. */
export function useCallThatIsOn(): CallRecord | undefined {
  return callThatIsOn(useCollection('call', compareCalls));
}

export function useMemberOf(): (userId: string) => Member | undefined {
  const members = useMembers();
  return (userId) => members.find((member) => member.userId === userId);
}

/** Who is in a call now, as people with colour and shape, in order of arrival. */
export function usePeopleInside(call: CallRecord | undefined): readonly Person[] {
  const memberOf = useMemberOf();
  if (!call) return [];
  return insideOf(call).flatMap(({ userId }) => {
    const member = memberOf(userId);
    return member ? [personOf(member)] : [];
  });
}
