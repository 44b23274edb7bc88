import type { ServerFeature } from '../../feature.ts';
import { everyMember } from '../../http/authorization-row.ts';
import { defineJob } from '../../jobs/define-job.ts';
import { createCallEnding } from './call-ending.ts';
import { callLimits } from './call-limits.ts';
import type { CallPorts } from './call-ports.ts';
import { createCallsRepo } from './calls-repo.ts';
import { callsRoutes } from './calls-routes.ts';
import { createAccessFollower } from './follow-access.ts';
import { createWebhookHearing } from './hear-webhook.ts';
import { createMediaRooms } from './media-rooms.ts';
import { createOpenSignals } from './open-signals.ts';
import { createReconciler } from './reconcile-calls.ts';
import { createSignalGate, isSignalPath } from './signal-gate.ts';
import { createSignalProxy } from './signal-proxy.ts';
import { createReturnWatch } from './watch-returns.ts';
import { createWebhookHandler } from './webhook-mount.ts';

const gateProof = 'features/calls/signal-proxy.db.test.ts: who may signal';
const webhookProof = 'features/calls/webhook.db.test.ts: forged webhooks are refused';

export interface CallsFeature extends ServerFeature {
  /** One pass of making the tables agree with LiveKit; a job does it every `reconcileEvery`. */
  reconcile(): Promise<void>;
  /** Resolves when every webhook that was answered has been worked on. */
  settled(): Promise<void>;
}

/** Check-ins: who may join, who is in, and LiveKit's signalling behind our own door. */
export function createCallsFeature(ports: CallPorts): CallsFeature {
  const repo = createCallsRepo(ports.db);
  const rooms = createMediaRooms(ports.media);
  const ending = createCallEnding(repo, rooms, ports);
  const open = createOpenSignals(rooms, ports);
  const proxy = createSignalProxy(createSignalGate(repo, ports), open, ports);
  const reconciler = createReconciler(repo, rooms, ending, ports);
  const returns = createReturnWatch(repo, rooms, ports);
  const followAccess = createAccessFollower(repo, rooms, returns, ports);
  const hearing = createWebhookHearing(repo, rooms, ending, ports);
  const stops: (() => void)[] = [];

  const reconcile = () => {
    reconciler
      .run()
      .catch((error: unknown) => ports.log.warn({ err: error }, 'calls were not reconciled'));
  };

  return {
    name: 'calls',
    reconcile: () => reconciler.run(),
    settled: () => hearing.settled(),
    routes: callsRoutes(repo, rooms, ending, ports),
    mounts: [
      {
        name: 'POST /api/livekit/webhook',
        method: 'post',
        path: '/api/livekit/webhook',
        handler: createWebhookHandler(hearing, ports),
        withoutOrigin: true,
      },
      {
        name: 'GET /rtc/validate',
        method: 'get',
        path: '/rtc/validate',
        handler: proxy.handleValidate,
      },
      {
        name: 'GET /rtc/v1/validate',
        method: 'get',
        path: '/rtc/v1/validate',
        handler: proxy.handleValidate,
      },
    ],
    upgrades: [{ name: 'UPGRADE /rtc', matches: isSignalPath, handle: proxy.handleUpgrade }],
    authorization: [
      { name: 'GET /api/workspaces/:workspaceId/video', allowed: everyMember },
      {
        name: 'POST /api/workspaces/:workspaceId/calls',
        allowed: everyMember,
        body: { notesTitle: 'Notes' },
      },
      {
        name: 'POST /api/workspaces/:workspaceId/calls/:callId/join',
        allowed: everyMember,
        body: { device: 'device-1', move: false },
      },
      {
        name: 'POST /api/workspaces/:workspaceId/calls/:callId/end',
        allowed: everyMember,
        body: {},
      },
      { name: 'POST /api/livekit/webhook', allowed: [], provenBy: webhookProof },
      { name: 'GET /rtc/validate', allowed: everyMember, provenBy: gateProof },
      { name: 'GET /rtc/v1/validate', allowed: everyMember, provenBy: gateProof },
      { name: 'UPGRADE /rtc', allowed: everyMember, provenBy: gateProof },
    ],
    jobs: [
      defineJob({
        name: 'calls.reconcile',
        every: callLimits.reconcileEvery,
        run: () => reconciler.run(),
      }),
    ],
    async start() {
      stops.push(followAccess());
      stops.push(ports.media.onState((state) => state.state === 'ready' && reconcile()));
      // What happened while no server stood is not left to whoever is the next to look.
      reconcile();
    },
    async stop() {
      for (const stop of stops.splice(0)) stop();
      ending.stop();
      returns.stop();
      await hearing.settled();
      open.close();
    },
    health() {
      const { state } = ports.media.state();
      // Calls being away is said, yet the product as a whole is up without them.
      return {
        ok: state !== 'down',
        parts: { livekit: { state, signals: open.size, webhooks: { ...hearing.counts } } },
      };
    },
  };
}
