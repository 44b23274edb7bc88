import { definePart } from '../kernel/part.ts';
import { facts, members } from './kinds.ts';
import { setMember, setWorkspaceFacts } from './member-mutations.ts';

/** What the ledger says of a workspace and its people, mirrored into its room. */
export const membersPart = definePart({
  kinds: [facts, members],
  mutations: [setMember, setWorkspaceFacts],
});
