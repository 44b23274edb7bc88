import { definePart } from '../kernel/part.ts';
import { setCall } from './call-mutations.ts';
import { calls, plannedCheckIns } from './kinds.ts';
import { cancelCheckIn, mendCheckIn, planCheckIn } from './planned-check-in-mutations.ts';

/** Check-ins: those that are planned, and the calls that are on or were held. */
export const callsPart = definePart({
  kinds: [calls, plannedCheckIns],
  mutations: [planCheckIn, cancelCheckIn, mendCheckIn, setCall],
});
