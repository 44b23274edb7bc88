import { definePart } from '../kernel/part.ts';
import { setBusinessMark } from './business-mark-mutations.ts';
import { dropDraft, purgeDrafts, writeDraft } from './draft-mutations.ts';
import { holdMessage, sendHeldNow, takeBackHeld } from './held-mutations.ts';
import { setHomeMark } from './home-mark-mutations.ts';
import { captureIdea, letGoIdea, rewriteIdea } from './idea-mutations.ts';
import { keepIdea, settleIdea, turnIdea } from './idea-turn-mutations.ts';
import {
  businessMarks,
  drafts,
  helds,
  homeMarks,
  ideas,
  preferences,
  readMarks,
  savedFilters,
  seenMarks,
} from './kinds.ts';
import { setHoldSeconds, setSingleKeys } from './preference-mutations.ts';
import { setReadMark } from './read-mark-mutations.ts';
import { claimHeld, releaseHeld, returnHeld } from './release-mutations.ts';
import { removeFilter, saveFilter } from './saved-filter-mutations.ts';
import { setSeenMark } from './seen-mark-mutations.ts';

/** Where somebody's reading stopped, what of a board, a Home and a business they have seen, what they have not sent yet or may still take back, their ideas, their filters, and how they like things. */
export const personPart = definePart({
  kinds: [
    readMarks,
    seenMarks,
    homeMarks,
    businessMarks,
    drafts,
    helds,
    ideas,
    savedFilters,
    preferences,
  ],
  mutations: [
    setReadMark,
    setSeenMark,
    setHomeMark,
    setBusinessMark,
    writeDraft,
    dropDraft,
    purgeDrafts,
    setHoldSeconds,
    setSingleKeys,
    holdMessage,
    takeBackHeld,
    sendHeldNow,
    claimHeld,
    releaseHeld,
    returnHeld,
    captureIdea,
    rewriteIdea,
    letGoIdea,
    turnIdea,
    keepIdea,
    settleIdea,
    saveFilter,
    removeFilter,
  ],
});
