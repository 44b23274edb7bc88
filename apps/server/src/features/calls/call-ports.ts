import type { IncomingMessage } from 'node:http';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { Access } from '../../auth/access.ts';
import type { Principal } from '../../auth/principal.ts';
import type { Db } from '../../db/database.ts';
import type { Logger } from '../../log.ts';
import type { MediaServer } from '../../media/media-server.ts';

/** What calls owe to the workspace's live room is raised as debts, and paid by this after the commit. */
export interface CallDebts {
  /** Resolves when the room was told; one that can't be reached is told later. */
  pay(workspaceId: WorkspaceId): Promise<void>;
}

/** What the calls feature stands on; `app.ts` gives it. */
export interface CallPorts {
  readonly db: Db;
  readonly access: Access;
  readonly media: MediaServer;
  readonly debts: CallDebts;
  readonly log: Logger;
  authenticate(request: IncomingMessage): Promise<Principal | undefined>;
  /** A check-in that begins is told to everybody. @throws Refusal where this person may tell no more for now. */
  assertMayTell(userId: UserId): void;
  /** The server's clock, in milliseconds. */
  now(): number;
}
