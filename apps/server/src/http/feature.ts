import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import type { RequestHandler } from 'express';
import type { Registry } from 'prom-client';

import type { Job } from '../jobs/define-job.ts';
import type { Reader } from '../rooms/readers/reader.ts';
import type { AuthorizationRow } from './authorization-row.ts';
import type { BoundRoute } from './route-binding.ts';

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

export interface FeatureHealth {
  readonly ok: boolean;
  readonly parts: Readonly<
    Record<string, { readonly state: string; readonly [fact: string]: unknown }>
  >;
}

/** A raw express handler, mounted before the JSON parser and outside `bind`: it authorizes by itself. */
export interface RawMount {
  /** `POST /api/livekit/webhook`; the same words as its row in `authorization`. */
  readonly name: string;
  readonly method: 'get' | 'post' | 'all' | 'use';
  readonly path: string;
  readonly handler: RequestHandler;
  /** Bytes of a body, where it takes more than `jsonBodyBytes`. */
  readonly bodyBytes?: number;
  /** True when it is called by machines that send no Origin and proves its caller itself (a signature). */
  readonly withoutOrigin?: boolean;
}

/**
 * Takes WebSocket upgrades whose raw target has one of its paths: no two readers can disagree about them.
 * Origin was checked (when present it is a trusted one); the session was not.
 */
export interface UpgradeMount {
  /** `UPGRADE /docs/`; the same words as its row in `authorization`. */
  readonly name: string;
  matches(pathname: string): boolean;
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}
