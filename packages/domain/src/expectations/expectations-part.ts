import { definePart } from '../kernel/part.ts';
import { setClientAuthority } from './authority-mutation.ts';
import {
  addAssistantExpectation,
  addClientExpectation,
  editAssistantExpectation,
  editClientExpectation,
  retireAssistantExpectation,
  retireClientExpectation,
} from './expectation-mutations.ts';
import { authorities, expectations } from './kinds.ts';

/** What each side of an engagement expects of the other, and how far its assistant goes alone in an area of work. */
export const expectationsPart = definePart({
  kinds: [expectations, authorities],
  mutations: [
    ...([addClientExpectation, addAssistantExpectation] as const),
    ...([editClientExpectation, editAssistantExpectation] as const),
    ...([retireClientExpectation, retireAssistantExpectation] as const),
    setClientAuthority,
  ],
});
