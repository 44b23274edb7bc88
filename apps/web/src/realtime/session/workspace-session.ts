import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { SyncClient } from '@sanad/sync/client/sync-client';
import type { AsideSource } from '@sanad/sync/port/aside-source';
import type { RefusedMutation } from '@sanad/sync/port/queue-store';
import type { Snapshot, SnapshotCache, SnapshotSource } from '@sanad/sync/port/snapshot-source';
import type { Transport } from '@sanad/sync/port/transport';

import { adoptOrphans, claimQueue, type ClaimedQueue } from '../device/claimed-queue.ts';
import { noteEndedStay, noteGone } from '../device/ended-stays.ts';
import { openIndexedSnapshotCache } from '../device/indexed-snapshot-cache.ts';
import { forgetKept, keptEdits, leaveDocCopies, type KeptEdit } from '../device/kept-edits.ts';
import { openLocalDatabase, type SnapshotRow } from '../device/local-database.ts';
import { browserLocks, type HeldLock, type TabLocks } from '../device/tab-lock.ts';
import { createSignal, type Signal } from '../signal.ts';
import { browserClock, browserTimers } from './browser-time.ts';
import type { LiveClient, LiveCollections } from './live-client.ts';
import { onPageAway } from './page-away.ts';
import { openPresenceChannel, type PresenceChannel } from './presence-channel.ts';

/**
 * One open workspace in this tab: its sync client over the app's socket, this tab's queue on the
 * device, the orphaned queues of tabs that are gone, and presence. Owns opening and closing in the
 * right order: no queue is touched without its lock, and a lock is let go only after the client stopped.
 * A page that goes into the back/forward cache lets go of all of them, and begins anew when it comes back.
 */
export interface WorkspaceSession {
  readonly workspaceId: WorkspaceId;
  readonly userId: UserId;
  readonly client: LiveClient;
  readonly presence: PresenceChannel;
  readonly phase: Pick<Signal<SessionPhase>, 'get' | 'subscribe'>;
  /** After the end: own words in documents that had not been sent. */
  readonly keptTexts: Pick<Signal<readonly RefusedMutation[]>, 'get' | 'subscribe'>;
  /** Own edits that were not taken, words in documents too, leave the device. */
  forgetRefused(): Promise<void>;
  close(): void;
}

export type SessionPhase =
  /** Nothing to show yet. */
  | { readonly phase: 'loading' }
  /** The first state could not be had; it is still being tried. */
  | { readonly phase: 'failed' }
  | { readonly phase: 'open' }
  /** The product on the server is newer than this page. */
  | { readonly phase: 'outdated' }
  /** The place in this workspace is over; local copies are gone, own refused edits are kept. */
  | { readonly phase: 'ended'; readonly code: RefusalCode };

export interface SessionPorts {
  readonly transport: Transport;
  readonly snapshots: SnapshotSource<LiveCollections>;
  readonly asides?: AsideSource<LiveCollections> | undefined;
  /** Asked for when the page began, for a device that has nothing of this workspace. */
  readonly begun?: Promise<Snapshot<LiveCollections> | undefined> | undefined;
  readonly locks?: TabLocks | undefined;
  /** The sign-in has ended: the server refuses the connection itself. */
  readonly onSignedOut?: (listener: () => void) => () => void;
  readonly onError?: (error: unknown) => void;
}

/** What is kept here is shown first; the room says in its answer to the join what is newer. */
function startingWith(
  cache: SnapshotCache<LiveCollections>,
  kept: SnapshotRow | undefined,
  begun: SessionPorts['begun'],
): SnapshotCache<LiveCollections> {
  return {
    ...cache,
    async load() {
      if (kept) return kept as unknown as Snapshot<LiveCollections>;
      const snapshot = await begun;
      if (snapshot !== undefined) await cache.store(snapshot);
      return snapshot;
    },
  };
}

export async function openWorkspaceSession(
  userId: UserId,
  workspaceId: WorkspaceId,
  ports: SessionPorts,
): Promise<WorkspaceSession> {
  const room = workspaceRoom(workspaceId);
  const database = await openLocalDatabase(userId);
  const locks = ports.locks ?? browserLocks();
  const realm = { database, locks, userId, room };
  let own = await claimQueue(realm);
  const phase = createSignal<SessionPhase>({ phase: 'loading' });
  let ending = new AbortController();
  const adopted = new Map<string, HeldLock>();
  let failed = false;

  const kept = await database.get('snapshot', room);

  const client: LiveClient = new SyncClient<LiveCollections>({
    room,
    model: workspaceRoomModel,
    actor: userId,
    queue: own.store,
    transport: ports.transport,
    snapshots: {
      load: async () => {
        try {
          const snapshot = await ports.snapshots.load();
          failed = false;
          return snapshot;
        } catch (error) {
          failed = true;
          readPhase();
          throw error;
        }
      },
    },
    asides: ports.asides,
    cache: startingWith(
      openIndexedSnapshotCache(database, room, () => client.stay),
      kept,
      ports.begun,
    ),
    stay: kept?.stay,
    clock: browserClock,
    timers: browserTimers,
    onError: (error) => ports.onError?.(error),
  });

  let wasShown = false;
  function readPhase(): void {
    const { phase: now } = phase.get();
    if (now === 'ended' || now === 'outdated') return;
    wasShown ||= client.ready;
    const next = client.ready ? 'open' : failed ? 'failed' : 'loading';
    if (next !== now) phase.set({ phase: next });
  }

  let texts: readonly KeptEdit[] = [];
  const keptTexts = createSignal<readonly RefusedMutation[]>([]);

  /** The copies of documents go; what was never sent of them is kept for the person. */
  async function keepTexts(): Promise<void> {
    await leaveDocCopies(database, userId, workspaceId);
    texts = await keptEdits(database, (at, { name }) => at === room && name === 'writeDocument');
    keptTexts.set(texts.map(({ edit }) => edit));
    // Where no page shows the room, it is offered by whatever page is open.
    noteEndedStay();
  }

  client.onState(readPhase);
  client.onEvent((event) => {
    if (event.kind === 'ended') {
      const { code } = event;
      phase.set(code === 'protocol_old' ? { phase: 'outdated' } : { phase: 'ended', code });
      if (!event.purged) return;
      // What never was here may be anybody's: of that nothing is said.
      if (kept !== undefined || wasShown) noteGone(workspaceId);
      void keepTexts().catch((error: unknown) => ports.onError?.(error));
    }
    if (event.kind === 'refused' && event.mutation.code === 'stay_ended') noteEndedStay();
    if (event.kind === 'adopted') {
      adopted.get(event.clientId)?.release();
      adopted.delete(event.clientId);
    }
  });

  const stopSignedOut = ports.onSignedOut?.(() => {
    phase.set({ phase: 'ended', code: 'unauthenticated' });
  });
  await client.start();
  const report = (error: unknown): void => ports.onError?.(error);

  function lookForOrphans(): void {
    const { signal } = (ending = new AbortController());
    const host = {
      has: (clientId: string) => clientId === own.store.clientId || adopted.has(clientId),
      wanted: () => client.parted,
      adopt: ({ store, lock }: ClaimedQueue) => {
        if (lock) adopted.set(store.clientId, lock);
        client.adopt(store).catch(report);
      },
      looked: () => void client.followParted().catch(report),
    };
    adoptOrphans(realm, host, signal).catch((error: unknown) => {
      // Everything of the person may have left the device meanwhile.
      if (!signal.aborted) report(error);
    });
  }

  function letGo(): void {
    ending.abort();
    client.stop();
    own.lock?.release();
    for (const lock of adopted.values()) lock.release();
    adopted.clear();
  }

  async function comeBack(): Promise<void> {
    own = await claimQueue(realm);
    client.resume(own.store);
    lookForOrphans();
  }

  lookForOrphans();
  const stopListening = onPageAway(letGo, () => void comeBack().catch(report));
  const presence = openPresenceChannel(client);
  return {
    workspaceId,
    userId,
    client,
    presence,
    phase,
    keptTexts,
    async forgetRefused() {
      keptTexts.set([]);
      await Promise.all([client.forgetRefused(), forgetKept(database, texts)]);
    },
    close() {
      stopListening();
      stopSignedOut?.();
      presence.close();
      letGo();
      database.close();
    },
  };
}
