import { Readable } from 'node:stream';

import { Upload } from '@tus/server';

import type { ByteStore } from './byte-store.ts';

/** How far bytes are that come piece by piece over requests of their own: the store itself knows. */
export interface Pieces {
  /** Where the next piece goes on; as many as there are to be: all are here, and durable. */
  offset(): Promise<number>;
  /** One after the other, never two at once. Gives where the next one goes on. */
  append(offset: number, piece: Uint8Array): Promise<number>;
}

export function openPieces(
  store: Pick<ByteStore, 'uploads' | 'settle'>,
  { key, bytes }: { readonly key: string; readonly bytes: number },
): Pieces {
  async function offset(): Promise<number> {
    const known = await store.uploads.getUpload(key).catch(() => undefined);
    if (known) return known.offset === bytes ? settled() : known.offset;
    // Settled, and whoever did that could not say so any more; or never begun.
    try {
      return await settled();
    } catch {
      await store.uploads.create(new Upload({ id: key, size: bytes, offset: 0 }));
      return 0;
    }
  }

  async function settled(): Promise<number> {
    await store.settle(key, bytes);
    return bytes;
  }

  return {
    offset,
    async append(at, piece) {
      const next = await store.uploads.write(Readable.from([piece]), key, at);
      return next === bytes ? settled() : next;
    },
  };
}
