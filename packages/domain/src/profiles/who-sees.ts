import type { Role } from '../access/role.ts';
import { agreementPart } from '../agreement/who-reads.ts';

/** What of somebody's page a member of a workspace sees there. How they like to work everybody sees. */
export interface SeenOfPage {
  /** Name of the business, services, languages, introduction: of whoever assists there. */
  readonly business: boolean;
  /** What they put there for this client: for the other party of the contract, and for themselves. */
  readonly rates: boolean;
}

/** `whose`: the role that the person whose page it is has in the same workspace. */
export function seenOfPage(whose: Role, reader: Role, isOwn: boolean): SeenOfPage {
  const assists = whose === 'assistant';
  return { business: assists, rates: assists && agreementPart(reader, isOwn) !== 'nobody' };
}
