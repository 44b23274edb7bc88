import type { CallPerson, CallRecord, PlannedCheckInRecord } from '@sanad/domain/calls/record';

/** The workspace's call that is on; there is one at most. */
export function callThatIsOn(calls: readonly CallRecord[]): CallRecord | undefined {
  return calls.find((call) => call.endedAt === null);
}

/**
 * `waits`: somebody looks at themselves in the lobby, nobody has come in. `on`: somebody is in it. `left`:
 * the last one is gone and the server is about to end it.
 */
export type CallPhase = 'waits' | 'on' | 'left';

export function phaseOf(call: CallRecord): CallPhase {
  if (call.people.length === 0) return 'waits';
  return insideOf(call).length > 0 ? 'on' : 'left';
}

/** A call is on from when the first one came in; the lobby begins nothing. */
export function beganAt(call: CallRecord): number {
  return call.people.length === 0
    ? call.startedAt
    : Math.min(...call.people.map((person) => person.joinedAt));
}

/** Who is in the call now, in order of arrival. */
export function insideOf(call: CallRecord): readonly CallPerson[] {
  return call.people.filter((person) => person.leftAt === null);
}

/** Calls that were held, the newest first; what nobody ever entered is no call. */
export function pastCalls(calls: readonly CallRecord[]): readonly CallRecord[] {
  return calls
    .filter((call) => call.endedAt !== null && call.people.length > 0)
    .toSorted((a, b) => b.startedAt - a.startedAt);
}

/** Still to come, or begun less than an hour ago: one may be late. */
export function comingCheckIns(
  planned: readonly PlannedCheckInRecord[],
  now: number,
): readonly PlannedCheckInRecord[] {
  return planned.filter((one) => one.at > now - 3_600_000).toSorted((a, b) => a.at - b.at);
}

/** How long people were in it: from the first arrival to the last leaving. */
export function lengthOf(call: CallRecord): number {
  const ends = call.people.map((person) => person.leftAt ?? call.endedAt ?? person.joinedAt);
  const starts = call.people.map((person) => person.joinedAt);
  return call.people.length === 0 ? 0 : Math.max(...ends) - Math.min(...starts);
}

export const compareCalls = (a: CallRecord, b: CallRecord): number => b.startedAt - a.startedAt;
export const comparePlanned = (a: PlannedCheckInRecord, b: PlannedCheckInRecord): number =>
  a.at - b.at;
