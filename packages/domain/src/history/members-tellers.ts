import type { membersPart } from '../workspace/members-part.ts';
import type { TellersOf } from './teller.ts';
import { changeIn, roleIn, textIn } from './told-values.ts';

/** What is told of people and of the workspace itself, as its room was told by the ledger. */
export const membersTellers: TellersOf<typeof membersPart> = {
  setMember(line) {
    const active = changeIn(line, 'member', 'active');
    const name = changeIn(line, 'member', 'name');
    const role = changeIn(line, 'member', 'role');
    if (active?.after === true) {
      const parts = { name: textIn(name?.after), role: roleIn(role?.after) };
      return { what: 'memberJoined', parts };
    }
    if (active) return { what: 'memberLeft', parts: { name: textIn(name?.after) } };
    const [from, to] = [roleIn(role?.before), roleIn(role?.after)];
    if (from && to) return { what: 'memberRole', parts: { from, to } };
    if (!name) return null;
    return {
      what: 'memberRenamed',
      parts: { from: textIn(name.before), to: textIn(name.after) },
    };
  },
  setWorkspaceFacts(line) {
    const name = changeIn(line, 'facts', 'name');
    if (!name) return null;
    const parts = { from: textIn(name.before), to: textIn(name.after) };
    return { what: 'workspaceNamed', parts };
  },
};
