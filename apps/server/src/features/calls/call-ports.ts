import type { IncomingMessage } from 'node:http';

import type { CallRecord } from '@sanad/domain/calls/record';
import type { DocumentId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { Access } from '../../auth/access.ts';
import type { Principal } from '../../auth/principal.ts';
import type { Db } from '../../db/database.ts';
import type { Logger } from '../../log.ts';
import type { MediaServer } from '../../media/media-server.ts';

/** The workspace's live room, as calls write to it. Both are the server's own doing, both may be repeated. */
export interface CallRoom {
  setCall(workspaceId: WorkspaceId, call: CallRecord): Promise<void>;
  /** Does nothing when the document is there already. */
  openNotes(
    workspaceId: WorkspaceId,
    notes: { documentId: DocumentId; title: string; by: UserId },
  ): Promise<void>;
}

/** What the calls feature stands on; `app.ts` gives it. */
export interface CallPorts {
  readonly db: Db;
  readonly access: Access;
  readonly media: MediaServer;
  readonly room: CallRoom;
  readonly log: Logger;
  authenticate(request: IncomingMessage): Promise<Principal | undefined>;
  /** The server's clock, in milliseconds. */
  now(): number;
}
