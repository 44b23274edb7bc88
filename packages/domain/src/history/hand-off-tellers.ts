import type { handOffPart } from '../handoff/hand-off-part.ts';
import { says, type TellersOf } from './teller.ts';

/** What is told of the notes at a day's end: that there is one. Its words stand there alone. */
export const handOffTellers: TellersOf<typeof handOffPart> = {
  sendHandOff: says({ what: 'handOffSent', parts: {} }),
  editHandOff: says({ what: 'handOffEdited', parts: {} }),
  takeBackHandOff: says({ what: 'handOffTakenBack', parts: {} }),
};
