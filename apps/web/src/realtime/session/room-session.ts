import type { UserId } from '@sanad/domain/kernel/ids';
import type { Collections } from '@sanad/domain/kernel/record';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { RoomModel } from '@sanad/domain/kernel/room-model';
import type { RoomName } from '@sanad/protocol/room-name';
import type { ClientEvent } from '@sanad/sync/client/client-event';
import { SyncClient } from '@sanad/sync/client/sync-client';
import type { AsideSource } from '@sanad/sync/port/aside-source';
import type { Snapshot, SnapshotSource } from '@sanad/sync/port/snapshot-source';
import type { Transport } from '@sanad/sync/port/transport';

import type { ClaimedQueue } from '../device/claimed-queue.ts';
import type { LocalDatabase } from '../device/local-database.ts';
import { onItsWay } from '../device/on-its-way.ts';
import { openRoomKeep } from '../device/room-keep.ts';
import type { HeldLock, TabLocks } from '../device/tab-lock.ts';
import { createSignal, type Signal } from '../signal.ts';
import { browserClock, browserTimers } from './browser-time.ts';
import { heldBack } from './held-back.ts';
import { onPageAway } from './page-away.ts';

/**
 * One open room in this tab, of whatever kind: its sync client over the app's socket, this tab's queue on
 * the device, and the orphaned queues of tabs that are gone. Owns opening and closing in the right order:
 * no queue is touched without its lock, and a lock is let go only after the client stopped. A page that
 * goes into the back/forward cache lets go of all of them, and begins anew when it comes back.
 */
export interface RoomSession<C extends Collections> {
  readonly userId: UserId;
  readonly client: SyncClient<C>;
  readonly phase: Pick<Signal<SessionPhase>, 'get' | 'subscribe'>;
  /** Absent where this device keeps nothing. */
  readonly database: LocalDatabase | undefined;
  /** Something of the room was here before it was opened, or has been shown since. */
  wasHere(): boolean;
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
  /** The place in this room is over; local copies are gone, own refused edits are kept. */
  | { readonly phase: 'ended'; readonly code: RefusalCode };

export interface RoomOfSession<C extends Collections> {
  readonly userId: UserId;
  readonly room: RoomName;
  readonly model: RoomModel<C>;
  /** It looks on: nobody sees it or counts it. */
  readonly quiet?: boolean;
  /** What this kind of room does about an event, after the phase has followed it. */
  onEvent?(event: ClientEvent, session: Pick<RoomSession<C>, 'database' | 'wasHere'>): void;
}

export interface SessionPorts<C extends Collections> {
  readonly transport: Transport;
  readonly snapshots: SnapshotSource<C>;
  /** Where records that are kept aside are read, where this kind of room has any. */
  readonly asides?: AsideSource<C> | undefined;
  /** Asked for when the page began, for a device that has nothing of this room. */
  readonly begun?: Promise<Snapshot<C> | undefined> | undefined;
  readonly locks?: TabLocks | undefined;
  /** The sign-in has ended: the server refuses the connection itself. */
  readonly onSignedOut?: (listener: () => void) => () => void;
  readonly onError?: (error: unknown) => void;
}

export async function openRoomSession<C extends Collections>(
  { userId, room, model, quiet, onEvent }: RoomOfSession<C>,
  ports: SessionPorts<C>,
): Promise<RoomSession<C>> {
  const keep = await openRoomKeep<C>(userId, room, ports.locks);
  const { database } = keep;
  // The one waits for a lock, the other for the disk.
  const [claimed, kept] = await Promise.all([keep.claim(), keep.seen()]);
  let own = claimed;
  const phase = createSignal<SessionPhase>({ phase: 'loading' });
  let ending = new AbortController();
  const adopted = new Map<string, HeldLock>();
  let failed = false;
  const report = (error: unknown): void => ports.onError?.(error);

  const client: SyncClient<C> = new SyncClient<C>({
    room,
    model,
    actor: userId,
    queue: own.store,
    ...(quiet && { quiet }),
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
    ...(database === undefined
      ? { onlyLive: true }
      : {
          cache: {
            ...keep.cache(() => client.stay)!,
            load: async () => kept as unknown as Snapshot<C> | undefined,
          },
        }),
    begun: ports.begun,
    stay: kept?.stay,
    clock: browserClock,
    timers: browserTimers,
    onError: report,
  });

  let wasShown = false;
  const wasHere = (): boolean => kept !== undefined || wasShown;
  function readPhase(): void {
    const { phase: now } = phase.get();
    if (now === 'ended' || now === 'outdated') return;
    wasShown ||= client.ready;
    const next = client.ready ? 'open' : failed ? 'failed' : 'loading';
    if (next !== now) phase.set({ phase: next });
  }

  client.onState(readPhase);
  client.onEvent((event) => {
    if (event.kind === 'ended') {
      const { code } = event;
      phase.set(code === 'protocol_old' ? { phase: 'outdated' } : { phase: 'ended', code });
    }
    if (event.kind === 'adopted') {
      adopted.get(event.clientId)?.release();
      adopted.delete(event.clientId);
    }
    // What was read or seen is no edit: of that nothing is said.
    if (event.kind === 'heldBack' && !event.name.endsWith('Mark')) heldBack.set({});
    onEvent?.(event, { database, wasHere });
  });

  const stopSignedOut = ports.onSignedOut?.(() => {
    phase.set({ phase: 'ended', code: 'unauthenticated' });
  });
  await client.start();

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
    keep.adopt(host, signal).catch((error: unknown) => {
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
    own = await keep.claim();
    client.resume(own.store);
    lookForOrphans();
  }

  lookForOrphans();
  const stopCounting = onItsWay.add(() => {
    const { saveState } = client;
    return 'pending' in saveState ? saveState.pending : 0;
  });
  const stopListening = onPageAway(letGo, () => void comeBack().catch(report));
  return {
    userId,
    client,
    phase,
    database,
    wasHere,
    close() {
      stopListening();
      stopCounting();
      stopSignedOut?.();
      letGo();
      database?.close();
    },
  };
}
