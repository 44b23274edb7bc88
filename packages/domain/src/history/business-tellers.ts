import type { businessPart } from '../business/business-part.ts';
import { says, type TellersOf } from './teller.ts';

/** What is told of the business page: that it was written. What it says stands there. */
export const businessTellers: TellersOf<typeof businessPart> = {
  writeBusiness: says({ what: 'businessWritten', parts: {} }),
  chooseBusiness: says({ what: 'businessWritten', parts: {} }),
};
