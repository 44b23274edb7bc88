import { definePart } from '../kernel/part.ts';
import { dropDraft, purgeDrafts, writeDraft } from './draft-mutations.ts';
import { drafts, preferences, readMarks } from './kinds.ts';
import { setHoldSeconds } from './preference-mutations.ts';
import { setReadMark } from './read-mark-mutations.ts';

/** Where somebody's reading stopped, what they have not sent yet, and how they like things. */
export const personPart = definePart({
  kinds: [readMarks, drafts, preferences],
  mutations: [setReadMark, writeDraft, dropDraft, purgeDrafts, setHoldSeconds],
});
