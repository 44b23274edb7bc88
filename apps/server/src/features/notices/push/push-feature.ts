import { createECDH } from 'node:crypto';

import { Refusal } from '@sanad/domain/kernel/refusal';
import { dropOwnPush, getOwnPush, putOwnPush } from '@sanad/protocol/http/push';
import type { Limits } from '@sanad/protocol/limit';
import { Counter } from 'prom-client';

import type { Throttle } from '../../../auth/throttle.ts';
import type { Db } from '../../../db/database.ts';
import type { ServerFeature } from '../../../feature.ts';
import { everySignedIn } from '../../../http/authorization-row.ts';
import { bind } from '../../../http/route-binding.ts';
import { defineJob } from '../../../jobs/define-job.ts';
import type { Logger } from '../../../log.ts';
import type { OutsideNetwork } from '../../../outside/outside-network.ts';
import { readOutsideUrl } from '../../../outside/outside-url.ts';
import { publicAddressesOf } from '../../../outside/post-outside.ts';
import { createPushDesk, type PushDesk, type PushOutcome } from './push-desk.ts';
import { dropAllDevices, dropDevice, findOwnEndpoint, keepDevice } from './push-device-repo.ts';
import { loadPushKeys } from './push-keys-repo.ts';

export interface PushPorts {
  readonly db: Db;
  readonly log: Logger;
  readonly limits: Limits;
  readonly throttle: Throttle;
  readonly outside: OutsideNetwork;
  /** The origin under which people reach the product, where it has one. */
  readonly publicOrigin: string | undefined;
  /** Devices have a worker that can be told. */
  readonly isOn: boolean;
  now(): number;
}

export interface PushFeature {
  readonly feature: ServerFeature;
  /** Inboxes have changed, and some of it may be for devices. */
  wake(): void;
}

const timeoutMs = 10_000;
const sweepEveryMs = 15_000;
const hourMs = 60 * 60_000;

/** Telling people on their devices what came into their inboxes: which devices, and the telling. */
export function createPushFeature(ports: PushPorts): PushFeature {
  const { db, limits, throttle, outside, isOn, now } = ports;
  // A service can write to whom it stands for; where nobody comes from outside there is no such place.
  const subject = ports.publicOrigin?.startsWith('https:')
    ? ports.publicOrigin
    : 'mailto:nobody@sanad.invalid';
  const outcomes = new Counter({
    name: 'sanad_pushes_total',
    help: 'Attempts of this process to tell a device, by what became of them.',
    labelNames: ['outcome'] as const,
    registers: [],
  });
  const onOutcome = (outcome: PushOutcome): void => outcomes.inc({ outcome });
  let desk: PushDesk | undefined;
  let publicKey: string | null = null;

  const feature: ServerFeature = {
    name: 'push',
    routes: [
      bind(getOwnPush, async ({ principal: { loginId, shared } }) => {
        // What came into somebody's inbox is not shown on a computer of many.
        if (publicKey === null || shared) return { publicKey: null, endpoint: null };
        return { publicKey, endpoint: await findOwnEndpoint(db, loginId) };
      }),
      bind(putOwnPush, async ({ principal: { userId, loginId, shared }, body }) => {
        if (publicKey === null || shared) throw new Refusal('push_off');
        const url = readOutsideUrl(body.endpoint);
        if (url === undefined || !isPoint(body.keys.p256dh)) throw new Refusal('push_endpoint');
        const rule = { max: limits.pushTriesPerHour, windowMs: hourMs };
        if (!(await throttle.take(`push ${userId}`, rule))) throw new Refusal('too_fast');
        // Whatever the name means, one answer: nobody learns from it what stands inside.
        if ((await publicAddressesOf(url.hostname, outside)) === undefined)
          throw new Refusal('push_endpoint');
        const address = { endpoint: url.href, ...body.keys };
        const rules = { limit: limits.pushDevicesPerPerson, now: now() };
        await keepDevice(db, { userId, loginId }, address, rules);
        return {};
      }),
      bind(dropOwnPush, async ({ principal: { loginId } }) => {
        await dropDevice(db, loginId);
        return {};
      }),
    ],
    authorization: [
      { name: 'GET /api/me/push', allowed: everySignedIn },
      { name: 'PUT /api/me/push', allowed: everySignedIn, body: insideBody },
      { name: 'DELETE /api/me/push', allowed: everySignedIn },
    ],
    jobs: [
      defineJob({
        name: 'push.send',
        every: sweepEveryMs,
        run: async () => desk?.sweep(),
      }),
    ],
    async start() {
      if (!isOn) return dropAllDevices(db);
      const keys = await loadPushKeys(db);
      publicKey = keys.publicKey;
      const sender = { outside: { network: outside, timeoutMs }, keys, subject };
      desk = createPushDesk({ ...ports, sender, onOutcome });
    },
    async stop() {
      await desk?.close();
    },
    measure: (registry) => registry.registerMetric(outcomes),
  };
  return { feature, wake: () => desk?.wake() };
}

/** Well formed, and refused whoever sends it: it names a machine, not a push service. */
const insideBody = {
  endpoint: 'https://127.0.0.1/',
  keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) },
};

function isPoint(p256dh: string): boolean {
  const point = Buffer.from(p256dh, 'base64url');
  try {
    const own = createECDH('prime256v1');
    own.generateKeys();
    own.computeSecret(point);
    return point.length === 65 && point[0] === 4;
  } catch {
    return false;
  }
}
