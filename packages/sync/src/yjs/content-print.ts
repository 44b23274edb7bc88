import { createEncoder, toUint8Array, writeAny } from 'lib0/encoding';
import { encodeUtf8 } from 'lib0/string';
import { decodeUpdate, Item, UpdateEncoderV1, type ContentAny, type ContentString } from 'yjs';

import { ownPrint, type Brought } from './client-owners.ts';

/**
 * Sixteen bits for each clock of a run: what it holds and where it stands, however the structs around it
 * were split or joined. Nought is a clock without content. Two devices that wrote different words under
 * one id are told apart by them, and the words themselves need not be kept for it.
 */
export function contentPrints(
  update: Uint8Array,
  client: number,
  from: number,
  end: number,
): Uint16Array {
  const prints = new Uint16Array(end - from);
  for (const struct of decodeUpdate(update).structs) {
    const { id, length } = struct;
    if (id.client !== client || id.clock >= end || id.clock + length <= from) continue;
    if (!(struct instanceof Item) || struct.content.getRef() === 1) continue;
    for (let clock = Math.max(from, id.clock); clock < Math.min(end, id.clock + length); clock++)
      prints[clock - from] = printOf(struct, clock - id.clock);
  }
  return prints;
}

/** The first clock in `[from, end)` at which the update holds something else than what was brought. */
export function differsFromBrought(
  update: Uint8Array,
  client: number,
  from: number,
  end: number,
  brought: Brought,
): number | undefined {
  const first = Math.max(from, brought.from);
  const last = Math.min(end, brought.from + brought.prints.length);
  if (first >= last) return undefined;
  const prints = contentPrints(update, client, first, last);
  for (let clock = first; clock < last; clock++) {
    const held = prints[clock - first]!;
    const known = brought.prints[clock - brought.from]!;
    // Who has nothing there has nothing to lose.
    if (held !== 0 && known !== ownPrint && held !== known) return clock;
  }
  return undefined;
}

function printOf(item: Item, at: number): number {
  const { client, clock } = item.id;
  const right = idText(item.rightOrigin);
  const place =
    at > 0
      ? `${client}.${clock + at - 1}|${right}`
      : item.origin || item.rightOrigin
        ? `${idText(item.origin)}|${right}`
        : `in ${idText(item.parent as unknown as Id | string)}|${item.parentSub}`;
  let hash = 0x811c9dc5;
  for (const byte of encodeUtf8(place)) hash = Math.imul(hash ^ byte, 0x01000193);
  for (const byte of contentBytes(item, at)) hash = Math.imul(hash ^ byte, 0x01000193);
  const folded = (hash ^ (hash >>> 16)) & 0xffff;
  return folded === 0 ? 1 : folded === ownPrint ? ownPrint - 1 : folded;
}

interface Id {
  readonly client: number;
  readonly clock: number;
}

function idText(id: Id | string | null): string {
  return id === null || typeof id === 'string' ? `${id}` : `${id.client}.${id.clock}`;
}

function contentBytes({ content }: Item, at: number): Uint8Array {
  const kind = content.getRef();
  if (kind === 4) {
    const unit = (content as ContentString).str.charCodeAt(at);
    return new Uint8Array([kind, unit >> 8, unit & 255]);
  }
  if (kind === 2 || kind === 8) {
    const encoder = createEncoder();
    writeAny(encoder, (content as ContentAny).arr[at]);
    return toUint8Array(encoder);
  }
  const whole = new UpdateEncoderV1();
  content.write(whole, 0);
  return whole.toUint8Array();
}
