import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { rowsOf, type TodayRow } from '@sanad/domain/today/merge-today';
import { otherZoneOf, todayOf } from '@sanad/domain/today/today-of';

import type { LiveClient } from '../../realtime/session/live-client.ts';

/** What is known of one workspace's part of the day. */
export interface RoomOfToday {
  readonly workspaceId: WorkspaceId;
  /** `reading`: nothing of it is known yet; `missing`: it is not on this device, and nobody could be asked. */
  readonly phase: 'reading' | 'here' | 'missing';
  /** What is here is as the room has it now. */
  readonly isLive: boolean;
  /** The product on the server is newer than this page. */
  readonly isOutdated: boolean;
  readonly rows: readonly TodayRow[];
  /** The other side's clock there. */
  readonly zone: string | null;
}

/** Who looks, when and by which clock. */
export interface TodayReader {
  readonly userId: UserId;
  readonly zone: string;
  now(): number;
}

/** What a day is read from. */
export const recordsOfToday = ['task', 'column', 'question', 'member'] as const;

/** One open room's part of the day as it is now. */
export function readRoom(
  workspaceId: WorkspaceId,
  client: LiveClient,
  reader: TodayReader,
): Pick<RoomOfToday, 'rows' | 'zone'> {
  const records = {
    tasks: client.all('task'),
    columns: client.all('column'),
    questions: client.all('question'),
    members: client.all('member'),
  };
  return {
    rows: rowsOf(workspaceId, todayOf(records, reader.userId, reader.now(), reader.zone)),
    zone: otherZoneOf(records.members, reader.userId),
  };
}
