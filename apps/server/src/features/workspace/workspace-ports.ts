import type { UserId } from '@sanad/domain/kernel/ids';
import type { Limits } from '@sanad/protocol/limit';

import type { Identity } from '../../auth/identity.ts';
import type { Db } from '../../db/database.ts';
import type { Doors } from '../../http/doors.ts';
import type { Origins } from '../../http/origins.ts';
import type { Logger } from '../../log.ts';
import type { Mailer } from '../../mail/mailer.ts';
import type { SampleDataPort } from './sample-data-port.ts';
import type { DefaultRecords, WorkspaceDebts } from './workspace-room-port.ts';

/** What the workspace feature stands on; `app.ts` gives it. */
export interface WorkspacePorts {
  readonly db: Db;
  readonly identity: Identity;
  readonly mailer: Mailer;
  readonly origins: Origins;
  readonly debts: WorkspaceDebts;
  readonly defaultRecords: DefaultRecords;
  readonly sample: SampleDataPort;
  readonly doors: Doors;
  /** Sample data may be offered at all. */
  readonly demo: boolean;
  readonly limits: Limits;
  readonly log: Logger;
  /** Tells open pages of these people that their inbox has changed. */
  tellInboxes(people: readonly UserId[]): void;
  /** The server's clock, in milliseconds. */
  now(): number;
}
