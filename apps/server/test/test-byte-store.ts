import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';

import { Upload } from '@tus/server';
import { describe, expect, it } from 'vitest';

import { BytesMissing, type ByteStore } from '../src/storage/byte-store.ts';
import { openPieces } from '../src/storage/pieces.ts';

const newKey = () => randomBytes(16).toString('hex');

async function all(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What every byte store promises. `pieceBytes`: the least that one piece but the last may have. */
export function testByteStore(
  name: string,
  open: () => Promise<ByteStore>,
  { pieceBytes = 3 }: { readonly pieceBytes?: number } = {},
): void {
  const bytes = randomBytes(pieceBytes * 2 + 5);

  async function bring(store: ByteStore, pieces: readonly Buffer[], size: number) {
    const key = newKey();
    await store.uploads.create(new Upload({ id: key, size, offset: 0, metadata: {} }));
    let offset = 0;
    for (const piece of pieces)
      offset = await store.uploads.write(Readable.from([piece]), key, offset);
    return { key, offset };
  }
  const whole = [
    bytes.subarray(0, pieceBytes),
    bytes.subarray(pieceBytes, pieceBytes * 2),
    bytes.subarray(pieceBytes * 2),
  ];

  describe(name, () => {
    it('gives back what came in pieces, all of it and any part', async () => {
      const store = await open();
      const { key, offset } = await bring(store, whole, bytes.length);
      expect(offset).toBe(bytes.length);
      await store.settle(key, bytes.length);
      expect(await all(await store.read(key))).toEqual(bytes);
      const last = bytes.length - 1;
      for (const [start, end] of [
        [0, 0],
        [1, pieceBytes],
        [last, last],
        [0, last],
      ] as const) {
        const part = await all(await store.read(key, { start, end }));
        expect(part).toEqual(bytes.subarray(start, end + 1));
      }
    });

    it('says how far an upload is, also to whoever comes anew', async () => {
      const { key } = await bring(await open(), whole.slice(0, 1), bytes.length);
      const again = await open();
      const { offset, size } = await again.uploads.getUpload(key);
      expect([offset, size]).toEqual([pieceBytes, bytes.length]);
      await again.uploads.write(Readable.from([Buffer.concat(whole.slice(1))]), key, pieceBytes);
      await again.settle(key, bytes.length);
      expect(await all(await again.read(key))).toEqual(bytes);
    });

    it('settles nothing that is not all there, and may settle twice', async () => {
      const store = await open();
      const { key } = await bring(store, whole.slice(0, 1), bytes.length);
      await expect(store.settle(key, bytes.length)).rejects.toThrow();
      const done = await bring(store, whole, bytes.length);
      await store.settle(done.key, bytes.length);
      await store.settle(done.key, bytes.length);
    });

    it('takes pieces of any size over requests of their own, and says where the next goes on', async () => {
      const key = newKey();
      const piecesOf = async () => openPieces(await open(), { key, bytes: bytes.length });
      expect(await (await piecesOf()).offset()).toBe(0);
      const cuts = [0, 1, pieceBytes, pieceBytes + 2, bytes.length];
      for (const [at, start] of cuts.slice(0, -1).entries()) {
        const end = cuts[at + 1]!;
        const pieces = await piecesOf();
        expect(await pieces.offset()).toBe(start);
        expect(await pieces.append(start, bytes.subarray(start, end))).toBe(end);
      }
      // Whoever settled it could not say so any more.
      const again = await piecesOf();
      expect([await again.offset(), await again.offset()]).toEqual([bytes.length, bytes.length]);
      expect(await all(await (await open()).read(key))).toEqual(bytes);
    });

    it('keeps what has no bytes', async () => {
      const store = await open();
      const key = newKey();
      await store.put(key, new Uint8Array());
      expect(await all(await store.read(key))).toHaveLength(0);
    });

    it('takes what comes without a length, and nothing of what was cut off', async () => {
      const store = await open();
      const key = newKey();
      expect(await store.write(key, Readable.from(whole))).toBe(bytes.length);
      expect(await all(await store.read(key))).toEqual(bytes);
      const part = await all(await store.read(key, { start: 1, end: pieceBytes }));
      expect(part).toEqual(bytes.subarray(1, pieceBytes + 1));
      const cut = newKey();
      const broken = async function* broken() {
        yield whole[0]!;
        throw new Error('the line broke');
      };
      await expect(store.write(cut, Readable.from(broken()))).rejects.toThrow('the line broke');
      await expect(store.read(cut)).rejects.toThrow(BytesMissing);
    });

    it('removes uploads and bytes, and what is gone already', async () => {
      const store = await open();
      const coming = await bring(store, whole.slice(0, 1), bytes.length);
      const done = await bring(store, whole, bytes.length);
      await store.settle(done.key, bytes.length);
      const made = newKey();
      await store.put(made, bytes);
      for (const key of [coming.key, done.key, made, newKey()]) {
        await store.remove(key);
        await store.remove(key);
        await expect(store.read(key)).rejects.toThrow(BytesMissing);
      }
      await expect(store.uploads.getUpload(coming.key)).rejects.toBeDefined();
      const left: string[] = [];
      for await (const { key } of store.list()) left.push(key);
      expect(left).not.toContain(coming.key);
      expect(left).not.toContain(done.key);
    });

    it('lists what is here, begun or whole, with when it came', async () => {
      const store = await open();
      const coming = await bring(store, whole.slice(0, 1), bytes.length);
      const made = newKey();
      await store.put(made, bytes);
      const found = new Map<string, number>();
      for await (const { key, at } of store.list()) found.set(key, at);
      for (const key of [coming.key, made])
        expect(Math.abs(Date.now() - (found.get(key) ?? 0))).toBeLessThan(60_000);
    });

    it('knows no key but its own', async () => {
      const store = await open();
      for (const key of ['../secret', '', 'x'.repeat(32)])
        await expect(store.read(key)).rejects.toThrow(BytesMissing);
    });
  });
}
