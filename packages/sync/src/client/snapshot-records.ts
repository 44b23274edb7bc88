import type { Collections, LiveRecord } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';

import type { Snapshot } from '../port/snapshot-source.ts';
import type { RecordTable } from '../records/record-table.ts';

type Named = readonly [collection: string, record: LiveRecord];

/** Every record of a snapshot with the name of its collection, and what else stays. */
export function* snapshotRecords<C extends Collections>(
  snapshot: Snapshot<C>,
  kept: readonly Named[] = [],
): IterableIterator<Named> {
  yield* kept;
  for (const [name, records] of Object.entries(snapshot.collections)) {
    for (const record of records as readonly LiveRecord[]) yield [name, record];
  }
}

/** Everything that is not closed and that this model knows, for the next start of this device; nothing while nothing is confirmed. */
export function snapshotOf<C extends Collections>(
  model: RoomModel<C>,
  records: RecordTable,
  {
    version,
    model: known,
  }: { readonly version: number | null; readonly model: string | undefined },
): Snapshot<C> | undefined {
  if (version === null) return undefined;
  const collections: { [K in keyof C]?: C[K][] } = {};
  for (const name of model.collections) {
    const open: C[typeof name][] = [];
    for (const record of records.of(name).values()) {
      const typed = record as C[typeof name];
      if (!model.isClosed(name, typed)) open.push(typed);
    }
    collections[name] = open;
  }
  // What came from a room of another model may lack what this one knows: nobody goes on from it.
  const isComplete = known === model.fingerprint;
  return { version, ...(isComplete && { model: known }), collections };
}
