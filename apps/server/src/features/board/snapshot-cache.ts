import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { WorkspaceRoom } from '../../rooms/workspace-room.ts';
import { encodeSnapshot } from './encode-snapshot.ts';

const compress = promisify(gzip);
/** Below this a compressed body saves nothing that a packet would not carry anyway. */
const worthCompressing = 8 * 1024;

export interface EncodedSnapshot {
  readonly version: number;
  readonly plain: Buffer;
  /** Absent where it would not pay. */
  readonly gzip: Buffer | undefined;
}

/**
 * A room's snapshot as bytes, made once per version: thirty people who come back at once are served
 * from one compression. While one of an older version is being made the next waits for it, once for all
 * who ask; and the process makes one at a time, so that asking often costs others nothing but their turn.
 * A room that was let go takes its snapshot with it.
 */
export class SnapshotCache {
  readonly #byRoom = new WeakMap<WorkspaceRoom, Kept>();
  #queue: Promise<unknown> = Promise.resolve();

  get(room: WorkspaceRoom): Promise<EncodedSnapshot> {
    const known = this.#byRoom.get(room);
    // One that has not begun yet will be of the version that the room has then.
    if (known && (known.version === undefined || known.version === room.version)) return known.made;
    const kept: Kept = { version: undefined, made: this.#queue.then(() => this.#make(room, kept)) };
    this.#queue = kept.made.catch(() => this.#byRoom.delete(room));
    this.#byRoom.set(room, kept);
    return kept.made;
  }

  async #make(room: WorkspaceRoom, kept: Kept): Promise<EncodedSnapshot> {
    const snapshot = room.snapshot();
    kept.version = snapshot.version;
    const plain = await encodeSnapshot(snapshot);
    const zipped =
      plain.length < worthCompressing ? undefined : await compress(plain, { level: 5 });
    return { version: snapshot.version, plain, gzip: zipped };
  }
}

interface Kept {
  /** Once it has begun. */
  version: number | undefined;
  readonly made: Promise<EncodedSnapshot>;
}
