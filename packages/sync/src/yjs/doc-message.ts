import { docFrame } from '@sanad/protocol/doc-frame';
import { encodeUtf8 } from 'lib0/string';

import { ByteReader, malformed } from './byte-reader.ts';
import { varUints, varUintSize, writeVarUint } from './byte-writer.ts';
import { frameSize, writeFrameHeader } from './ws-frame.ts';

/** The second varint of a sync message, as y-protocols names them. */
export const syncStep = { one: 0, two: 1, update: 2 } as const;

/** Not part of y-websocket's server: `permission denied` of y-protocols/auth, the only refusal a stock provider knows. */
const permissionDenied = 0;

export type DocMessage =
  | { readonly kind: 'step1'; readonly body: Uint8Array }
  /** An update; `answer` when it is the reply to a sync step 1 of ours. */
  | { readonly kind: 'write'; readonly body: Uint8Array; readonly answer: boolean }
  | { readonly kind: 'awareness'; readonly body: Uint8Array }
  | { readonly kind: 'queryAwareness' };

/** Reads one frame of a client: `undefined` is a frame that no honest client sends. The body is a view. */
export function decodeDocMessage(data: Uint8Array): DocMessage | undefined {
  try {
    const reader = new ByteReader(data);
    const type = reader.varUint();
    if (type === docFrame.queryAwareness)
      return reader.at === reader.end ? { kind: 'queryAwareness' } : undefined;
    const step = type === docFrame.sync ? reader.varUint() : -1;
    const body = reader.run();
    if (reader.at !== reader.end) return undefined;
    if (type === docFrame.awareness) return { kind: 'awareness', body };
    if (step === syncStep.one) return { kind: 'step1', body };
    if (step === syncStep.two || step === syncStep.update) {
      return { kind: 'write', body, answer: step === syncStep.two };
    }
    return undefined;
  } catch (error) {
    if (error === malformed) return undefined;
    throw error;
  }
}

/** A message of some varints and one length-prefixed run of bytes, as a ready frame. */
function messageFrame(head: readonly number[], body: Uint8Array): Uint8Array {
  let payload = varUintSize(body.length) + body.length;
  for (const value of head) payload += varUintSize(value);
  const bytes = new Uint8Array(frameSize(payload));
  let at = writeFrameHeader(bytes, 0, payload);
  for (const value of head) at = writeVarUint(bytes, at, value);
  at = writeVarUint(bytes, at, body.length);
  bytes.set(body, at);
  return bytes;
}

/** The head of a sync frame whose body of `length` bytes is sent behind it, uncopied. */
export function syncHead(step: number, length: number): Uint8Array {
  const payload = 2 + varUintSize(length) + length;
  const bytes = new Uint8Array(frameSize(payload) - length);
  const at = writeFrameHeader(bytes, 0, payload);
  bytes[at] = docFrame.sync;
  bytes[at + 1] = step;
  writeVarUint(bytes, at + 2, length);
  return bytes;
}

export function syncFrame(step: number, body: Uint8Array): Uint8Array {
  return messageFrame([docFrame.sync, step], body);
}

export function awarenessFrame(body: Uint8Array): Uint8Array {
  return messageFrame([docFrame.awareness], body);
}

export function deniedFrame(reason: string): Uint8Array {
  return messageFrame([docFrame.auth, permissionDenied], encodeUtf8(reason));
}

export function readOnlyFrame(code: string): Uint8Array {
  return messageFrame([docFrame.readOnly], encodeUtf8(code));
}

export function storedFrame(writes: number): Uint8Array {
  const payload = varUintSize(docFrame.stored) + varUintSize(writes);
  const bytes = new Uint8Array(frameSize(payload));
  const at = writeVarUint(bytes, writeFrameHeader(bytes, 0, payload), docFrame.stored);
  writeVarUint(bytes, at, writes);
  return bytes;
}

export function resyncFrame(): Uint8Array {
  const payload = varUintSize(docFrame.resync);
  const bytes = new Uint8Array(frameSize(payload));
  writeVarUint(bytes, writeFrameHeader(bytes, 0, payload), docFrame.resync);
  return bytes;
}

/** Of these clocks of `client` the server has what somebody else wrote. */
export function forkedFrame(client: number, from: number, end: number): Uint8Array {
  const body = varUints(docFrame.forked, client, from, end);
  const bytes = new Uint8Array(frameSize(body.length));
  bytes.set(body, writeFrameHeader(bytes, 0, body.length));
  return bytes;
}
