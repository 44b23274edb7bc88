import type { Role } from '@sanad/domain/access/role';
import type { ClientId } from '@sanad/domain/kernel/ids';

import type { RoomSession } from '../port/room-session.ts';

/** A session inside its room, with what the room decides about it. */
export interface Member {
  readonly session: RoomSession;
  /** The one it joined with; a push may name another. */
  readonly clientId: ClientId;
  role: Role;
  /** False until its `joined` is sent: only then do pokes make sense to it. */
  joined: boolean;
  /** Its place is over: nothing of it is carried out any more, and it is told nothing more. */
  ended: boolean;
}
