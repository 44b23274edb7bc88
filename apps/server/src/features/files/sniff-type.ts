import { servedType } from '@sanad/domain/files/content-type';
import { fileTypeFromBuffer } from 'file-type';

import type { ByteStore } from '../../storage/byte-store.ts';

/** Enough for every type that we give out as such. */
const headBytes = 64 * 1024;

/** What a file's first bytes say that it is. Its name is not asked. */
export async function sniffType(
  store: Pick<ByteStore, 'read'>,
  key: string,
  bytes: number,
): Promise<string> {
  if (bytes === 0) return servedType(undefined, false);
  const head = await readAll(store, key, Math.min(bytes, headBytes));
  const found = await fileTypeFromBuffer(head);
  return servedType(found?.mime, isText(head));
}

async function readAll(
  store: Pick<ByteStore, 'read'>,
  key: string,
  bytes: number,
): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of await store.read(key, { start: 0, end: bytes - 1 }))
    parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Whether the first bytes of a file are text: UTF-8 without controls. Half a letter at their end is none of its faults. */
export function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    // oxlint-disable-next-line no-control-regex -- these are the characters to look for
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
  } catch {
    return false;
  }
}
