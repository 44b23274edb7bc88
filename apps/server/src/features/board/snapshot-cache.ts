import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { WorkspaceRoom } from '../../rooms/workspace-room.ts';

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
 * from one compression. A room that was let go takes its snapshot with it.
 */
export class SnapshotCache {
  readonly #byRoom = new WeakMap<WorkspaceRoom, Promise<EncodedSnapshot>>();
  readonly #versions = new WeakMap<WorkspaceRoom, number>();

  get(room: WorkspaceRoom): Promise<EncodedSnapshot> {
    const known = this.#byRoom.get(room);
    if (known && this.#versions.get(room) === room.version) return known;
    const made = this.#encode(room);
    this.#byRoom.set(room, made);
    this.#versions.set(room, room.version);
    return made;
  }

  async #encode(room: WorkspaceRoom): Promise<EncodedSnapshot> {
    const snapshot = room.snapshot();
    const plain = Buffer.from(JSON.stringify(snapshot));
    const zipped =
      plain.length < worthCompressing ? undefined : await compress(plain, { level: 5 });
    return { version: snapshot.version, plain, gzip: zipped };
  }
}
