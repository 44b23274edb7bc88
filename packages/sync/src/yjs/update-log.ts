import { ByteReader } from './byte-reader.ts';
import { varUintSize, writeVarUint } from './byte-writer.ts';

/** A row of the log: updates one behind the other, each behind its length. */
export function frameUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let size = 0;
  for (const update of updates) size += varUintSize(update.length) + update.length;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const update of updates) {
    at = writeVarUint(bytes, at, update.length);
    bytes.set(update, at);
    at += update.length;
  }
  return bytes;
}

/** Views of the updates in a row. @throws where the row is damaged: what is stored is never guessed. */
export function unframeUpdates(row: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(row);
  const updates: Uint8Array[] = [];
  while (reader.at < reader.end) updates.push(reader.run());
  return updates;
}
