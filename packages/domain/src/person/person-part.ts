import { definePart } from '../kernel/part.ts';
import { dropDraft, purgeDrafts, writeDraft } from './draft-mutations.ts';
import { holdMessage, sendHeldNow, takeBackHeld } from './held-mutations.ts';
import { drafts, helds, preferences, readMarks } from './kinds.ts';
import { setHoldSeconds } from './preference-mutations.ts';
import { setReadMark } from './read-mark-mutations.ts';
import { claimHeld, releaseHeld, returnHeld } from './release-mutations.ts';

/** Where somebody's reading stopped, what they have not sent yet or may still take back, and how they like things. */
export const personPart = definePart({
  kinds: [readMarks, drafts, helds, preferences],
  mutations: [
    setReadMark,
    writeDraft,
    dropDraft,
    purgeDrafts,
    setHoldSeconds,
    holdMessage,
    takeBackHeld,
    sendHeldNow,
    claimHeld,
    releaseHeld,
    returnHeld,
  ],
});
