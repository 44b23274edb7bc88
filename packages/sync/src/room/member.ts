import {
  capabilitiesOf,
  firstCapabilities,
  type Capability,
} from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { ClientId } from '@sanad/domain/kernel/ids';

import type { RoomSession } from '../port/room-session.ts';

/** A session inside its room, with what the room decides about it. */
export interface Member {
  readonly session: RoomSession;
  /** The one it joined with; a push may name another. */
  readonly clientId: ClientId;
  role: Role;
  /** A page that names no model is one of the first, which read no capability that came later. */
  readonly isFirstPage: boolean;
  /** False until its `joined` is sent: only then do pokes make sense to it. */
  joined: boolean;
  /** Its place is over: nothing of it is carried out any more, and it is told nothing more. */
  ended: boolean;
}

/** What its role may, in words that its page can read. */
export function toldCapabilities({ role, isFirstPage }: Member): Capability[] {
  const all = capabilitiesOf(role);
  return isFirstPage ? all.filter((each) => firstCapabilities.has(each)) : [...all];
}
