import type { Registry } from 'prom-client';

import type { AuthorizationRow } from './http/authorization-row.ts';
import type { FeatureHealth } from './http/feature-health.ts';
import type { RawMount } from './http/raw-mount.ts';
import type { BoundRoute } from './http/route-binding.ts';
import type { UpgradeMount } from './http/upgrade-mount.ts';
import type { Job } from './jobs/define-job.ts';
import type { Reader } from './rooms/readers/reader.ts';

/**
 * What a part of the product brings to the server. Features know nothing of each other; `app.ts`
 * lists them. Whatever opens a way in (route, raw mount, upgrade, socket event, frame) must have its
 * row in `authorization`, or the authorization matrix test fails.
 */
export interface ServerFeature {
  readonly name: string;
  readonly routes?: readonly BoundRoute[];
  readonly mounts?: readonly RawMount[];
  readonly upgrades?: readonly UpgradeMount[];
  /** Names of socket events and document frames that this feature listens to: `up join`, `doc sync`. */
  readonly hears?: readonly string[];
  /** Names of what this feature says to people by themselves, outside any room: `down changed`. */
  readonly says?: readonly string[];
  /** What follows the activity of all rooms for this feature. */
  readonly readers?: readonly Reader[];
  readonly authorization: readonly AuthorizationRow[];
  /** What it does again and again by itself, once among all processes. */
  readonly jobs?: readonly Job[];
  /** After migrations, before the server listens. */
  start?(): Promise<void>;
  /** Ends sockets and flushes; within a few seconds. Called while the database still stands. */
  stop?(): Promise<void>;
  /** This feature's line in `/healthz`: `{ livekit: { state: 'ready' } }`. `ok: false` makes the whole `degraded`. */
  health?(): Promise<FeatureHealth> | FeatureHealth;
  /** Puts its numbers among those of `/metrics`. */
  measure?(registry: Registry): void;
}
