import type { Request, Response } from 'express';

import type { AnyRoom } from './room-kinds.ts';
import type { SnapshotCache } from './snapshot-cache.ts';

/** Answers with a room's snapshot, as the bytes that all who ask for this version share. */
export async function sendSnapshot(
  snapshots: SnapshotCache,
  room: AnyRoom,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<never> {
  const snapshot = await snapshots.get(room);
  const zipped = request.acceptsEncodings('gzip') === 'gzip' ? snapshot.gzip : undefined;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('vary', 'accept-encoding');
  if (zipped) response.setHeader('content-encoding', 'gzip');
  response.end(zipped ?? snapshot.plain);
  // Sent already, as bytes.
  return undefined as never;
}
