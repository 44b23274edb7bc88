import type pg from 'pg';

import type { AccessListener } from './auth/access-listener.ts';
import type { Identity } from './auth/identity.ts';
import type { Db } from './db/database.ts';
import type { Env } from './env.ts';
import type { Doors } from './http/doors.ts';
import type { Origins } from './http/origins.ts';
import type { Logger } from './log.ts';
import type { Mailer } from './mail/mailer.ts';
import type { MediaServer } from './media/media-server.ts';
import type { OutsideNetwork } from './outside/outside-network.ts';
import type { ByteStore } from './storage/byte-store.ts';

/** What every feature may stand on. A feature takes the parts it needs. */
export interface Ground {
  readonly env: Env;
  readonly log: Logger;
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  readonly db: Db;
  readonly access: AccessListener;
  readonly identity: Identity;
  readonly origins: Origins;
  readonly mailer: Mailer;
  readonly media: MediaServer;
  /** How hosts outside are found and reached. */
  readonly outside: OutsideNetwork;
  /** Where the bytes of files lie. */
  readonly bytes: ByteStore;
  readonly doors: Doors;
  /** Opens captured mail; told in the start line's link and nowhere else. */
  readonly mailKey: string;
  now(): number;
}
