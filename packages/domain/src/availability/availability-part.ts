import { definePart } from '../kernel/part.ts';
import { setAvailability } from './availability-mutations.ts';
import { dropDatedHours, putDatedHours } from './dated-mutations.ts';
import { availabilities, datedHours } from './kinds.ts';

/** When somebody may be called: theirs alone to say, in their own room. */
export const availabilityPart = definePart({
  kinds: [availabilities, datedHours],
  mutations: [setAvailability, putDatedHours, dropDatedHours],
});
