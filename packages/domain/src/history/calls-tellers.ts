import type { callsPart } from '../calls/calls-part.ts';
import type { ActivityLine } from '../kernel/activity.ts';
import type { Json } from '../kernel/record.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';
import { says, type TellersOf } from './teller.ts';
import { changeIn, momentIn } from './told-values.ts';

/** What is told of check-ins: planned, started, ended. Who came and went stands in the call. */
export const callsTellers: TellersOf<typeof callsPart> = {
  planCheckIn(line) {
    const to = momentOf(line, 'after');
    return to && { what: 'checkInPlanned', parts: { to } };
  },
  cancelCheckIn(line) {
    const from = momentOf(line, 'before');
    return from && { what: 'checkInCancelled', parts: { from } };
  },
  mendCheckIn: says({ what: 'checkInMended', parts: {} }),
  setCall(line) {
    if (changeIn(line, 'call', 'endedAt')) return { what: 'callEnded', parts: {} };
    return changeIn(line, 'call', 'startedAt') ? { what: 'callStarted', parts: {} } : null;
  },
};

function momentOf(line: ActivityLine, side: 'before' | 'after'): ZonedMoment | null {
  const of = (field: string): Json => changeIn(line, 'plannedCheckIn', field)?.[side] ?? null;
  return momentIn({ at: of('at'), zone: of('zone') });
}
