import { Refusal } from '@sanad/domain/kernel/refusal';
import type { QueuedMutation, RefusedMutation } from '@sanad/sync/port/queue-store';
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { deviceWall } from '../../http/device-wall.ts';
import { leaving } from '../../http/leaving.ts';

/**
 * What this device keeps of one person's work: unsent edits, edits of theirs that were refused for
 * good, and the last known state of each room. One database per person, so nobody ever opens, pushes
 * or reads somebody else's; every key begins with the room, so a workspace is purged by one range.
 */
export interface LocalSchema extends DBSchema {
  /** One row per client id that ever queued something; it outlives its mutations, because ids must go on. */
  queue: { key: [room: string, clientId: string]; value: QueueRow };
  mutation: { key: MutationKey; value: MutationRow<QueuedMutation> };
  refused: { key: MutationKey; value: MutationRow<RefusedMutation> };
  /** The last known confirmed state, for opening at once. */
  snapshot: { key: string; value: SnapshotRow };
}

export type MutationKey = [room: string, clientId: string, id: number];

export interface QueueRow {
  readonly room: string;
  readonly clientId: string;
  readonly lastId: number;
}

export interface MutationRow<M> {
  readonly room: string;
  readonly clientId: string;
  readonly id: number;
  readonly mutation: M;
}

export interface SnapshotRow {
  readonly room: string;
  readonly version: number;
  /** The stay in which this was seen; absent in what a page of before kept. */
  readonly stay?: number;
  /** The model for which this is complete; absent in what a page of before kept. */
  readonly model?: string;
  readonly collections: Readonly<Record<string, unknown>>;
}

export type LocalDatabase = IDBPDatabase<LocalSchema>;

const databaseVersion = 1;

export function databaseNameOf(userId: string): string {
  return `sanad:${userId}`;
}

/** Whose database it is, if it is one of these. */
export function personOfDatabase(name: string): string | undefined {
  return /^sanad:([^:]+)$/.exec(name)?.[1];
}

/** @throws Refusal `unauthenticated` while a sign-out is under way in any tab: what it deletes is not made again. */
export async function openLocalDatabase(userId: string): Promise<LocalDatabase> {
  refuseWhileLeaving();
  const mayMake = !deviceWall.keepsNothing;
  const database: LocalDatabase = await openDB<LocalSchema>(
    databaseNameOf(userId),
    databaseVersion,
    {
      upgrade(fresh) {
        // What lies here of an earlier sign-in may be opened, to be taken away; none is made.
        if (!mayMake) throw new Refusal('shared_offline');
        fresh.createObjectStore('queue', { keyPath: ['room', 'clientId'] });
        fresh.createObjectStore('mutation', { keyPath: ['room', 'clientId', 'id'] });
        fresh.createObjectStore('refused', { keyPath: ['room', 'clientId', 'id'] });
        fresh.createObjectStore('snapshot', { keyPath: 'room' });
      },
      // A newer version of the product, or a sign-out in another tab, must not wait for this tab.
      blocking: () => database.close(),
    },
  );
  if (leaving.isDue) {
    database.close();
    await deleteLocalDatabase(userId);
  }
  refuseWhileLeaving();
  return database;
}

function refuseWhileLeaving(): void {
  if (leaving.isDue) throw new Refusal('unauthenticated');
}

/** Every key that begins with these parts: an array sorts after all strings and numbers in IndexedDB. */
export function keysUnder(...parts: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...parts], [...parts, []]);
}

/** Sign-out: everything of this person leaves the device. Other tabs' connections close by themselves. */
export async function deleteLocalDatabase(userId: string): Promise<void> {
  await deleteDB(databaseNameOf(userId));
}
