import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { makeRepeat } from '@sanad/domain/task/repeat/turn-mutations';
import type pg from 'pg';

import type { RoomRegistry } from '../../rooms/room-registry.ts';
import { dueSeries } from './due-series-repo.ts';

export interface MakeRepeatsPorts {
  readonly pool: pg.Pool;
  readonly rooms: RoomRegistry;
  now(): number;
  onError(error: unknown, workspaceId: WorkspaceId): void;
}

/**
 * Makes the next of every task whose time is here. The room asks again whether it is, in the same commit that makes it,
 * so it is made once, however often this is begun anew and by how many.
 */
export async function makeRepeats(ports: MakeRepeatsPorts, signal: AbortSignal): Promise<void> {
  for (const { workspaceId, seriesId } of await dueSeries(ports.pool, ports.now())) {
    if (signal.aborted) return;
    try {
      const room = await ports.rooms.open('workspace', workspaceId);
      const task = room.get('task', room.get('series', seriesId)?.taskId ?? '');
      if (task) await room.mutate(makeRepeat.name, { seriesId }, task.createdBy as UserId);
    } catch (error) {
      // It ended meanwhile. Whatever else keeps one of them back keeps back no other.
      if (!(error instanceof Refusal)) ports.onError(error, workspaceId);
    }
  }
}
