import { docFrame } from '@sanad/protocol/doc-frame';

import { briefBytes, varUintSize, writeVarUint } from './byte-writer.ts';
import { syncStep } from './doc-message.ts';
import type { DocSeat } from './doc-seat.ts';
import { frameSize, writeFrameHeader } from './ws-frame.ts';

/** One accepted write of this turn. `update` is a view of the socket's read buffer. */
export interface DocWrite {
  readonly seat: DocSeat;
  readonly update: Uint8Array;
  /** Which write of its seat this is. */
  readonly number: number;
}

export interface Turn {
  /** All writes as frames, one behind the other. */
  readonly frames: Uint8Array;
  /** Where each write's frame ends in `frames`. */
  readonly ends: readonly number[];
  /** The same writes as a piece of a log row; like `frames` not to be kept for long. */
  readonly row: Uint8Array;
}

/** Copies a turn's updates out of the read buffers, once for the receivers and once for the log; a lone one serves both. */
export function packTurn(writes: readonly DocWrite[]): Turn {
  if (writes.length === 1) return packOne(writes[0]!.update);
  let frameBytes = 0;
  let rowBytes = 0;
  for (const { update } of writes) {
    const prefixed = varUintSize(update.length) + update.length;
    frameBytes += frameSize(2 + prefixed);
    rowBytes += prefixed;
  }
  const frames = briefBytes(frameBytes);
  const row = briefBytes(rowBytes);
  const ends: number[] = [];
  let at = 0;
  let rowAt = 0;
  for (const { update } of writes) {
    const prefixed = varUintSize(update.length) + update.length;
    at = writeFrameHeader(frames, at, 2 + prefixed);
    frames[at] = docFrame.sync;
    frames[at + 1] = syncStep.update;
    at = writeVarUint(frames, at + 2, update.length);
    frames.set(update, at);
    at += update.length;
    ends.push(at);
    rowAt = writeVarUint(row, rowAt, update.length);
    row.set(update, rowAt);
    rowAt += update.length;
  }
  return { frames, ends, row };
}

function packOne(update: Uint8Array): Turn {
  const prefixed = varUintSize(update.length) + update.length;
  const frames = briefBytes(frameSize(2 + prefixed));
  const head = writeFrameHeader(frames, 0, 2 + prefixed);
  frames[head] = docFrame.sync;
  frames[head + 1] = syncStep.update;
  const rowAt = head + 2;
  frames.set(update, writeVarUint(frames, rowAt, update.length));
  return { frames, ends: [frames.length], row: frames.subarray(rowAt) };
}

/** What `seat` gets of a turn: everything but its own, as few pieces as that leaves. */
export function piecesFor(seat: DocSeat, writes: readonly DocWrite[], turn: Turn): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let i = 0; i <= writes.length; i++) {
    if (i < writes.length && writes[i]!.seat !== seat) continue;
    const end = i === 0 ? 0 : turn.ends[i - 1]!;
    if (end > from) pieces.push(turn.frames.subarray(from, end));
    if (i < writes.length) from = turn.ends[i]!;
  }
  return pieces;
}
