import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { encodeSnapshot } from './encode-snapshot.ts';
import type { AnyRoom } from './room-kinds.ts';

const compress = promisify(gzip);
/** Below this a compressed body saves nothing that a packet would not carry anyway. */
const worthCompressing = 8 * 1024;

export interface EncodedSnapshot {
  readonly version: number;
  readonly plain: Buffer;
  /** Absent where it would not pay. */
  readonly gzip: Buffer | undefined;
}

/** A room of so few records is written out in less time than it would wait for a large one. */
const smallRoom = 2_000;

/**
 * A room's snapshot as bytes, made once per version: thirty people who come back at once are served
 * from one compression. Of large rooms the process makes one at a time, and one that has not begun yet is
 * for all who ask meanwhile, so that asking often costs others nothing but their turn.
 * A room that was let go takes its snapshot with it.
 */
export class SnapshotCache {
  readonly #byRoom = new WeakMap<AnyRoom, Kept>();
  #queue: Promise<unknown> = Promise.resolve();

  get(room: AnyRoom): Promise<EncodedSnapshot> {
    const known = this.#byRoom.get(room);
    // One that has not begun yet will be of the version that the room has then.
    if (known && (known.version === undefined || known.version === room.version)) return known.made;
    const snapshot = room.snapshot();
    const kept = sizeOf(snapshot) > smallRoom ? this.#later(room) : begun(snapshot);
    this.#byRoom.set(room, kept);
    kept.made.catch(() => this.#byRoom.delete(room));
    return kept.made;
  }

  #later(room: AnyRoom): Kept {
    const kept: Kept = {
      version: undefined,
      made: this.#queue.then(() => {
        const snapshot = room.snapshot();
        kept.version = snapshot.version;
        return encode(snapshot);
      }),
    };
    this.#queue = kept.made.catch(() => undefined);
    return kept;
  }
}

interface Kept {
  /** Once it has begun. */
  version: number | undefined;
  readonly made: Promise<EncodedSnapshot>;
}

type RoomSnapshot = ReturnType<AnyRoom['snapshot']>;

function sizeOf({ collections }: RoomSnapshot): number {
  return Object.values(collections).reduce((sum, records) => sum + (records?.length ?? 0), 0);
}

function begun(snapshot: RoomSnapshot): Kept {
  return { version: snapshot.version, made: encode(snapshot) };
}

async function encode(snapshot: RoomSnapshot): Promise<EncodedSnapshot> {
  const plain = await encodeSnapshot(snapshot);
  const zipped = plain.length < worthCompressing ? undefined : await compress(plain, { level: 5 });
  return { version: snapshot.version, plain, gzip: zipped };
}
