import { MemoryRoomStore } from '@sanad/sync/memory/memory-room-store';
import type { ClientRow, CommitGroup, CommitResult, LogEntry } from '@sanad/sync/port/room-store';

/** The database, and beside it everything that it ever committed, for the invariants. */
export class WitnessStore extends MemoryRoomStore {
  readonly history: LogEntry[] = [];
  readonly rows = new Map<string, ClientRow>();
  version = 0;

  override async commit(group: CommitGroup): Promise<CommitResult> {
    const done = super.commit(group);
    const result = await done;
    if ('committed' in result) {
      this.version = result.committed;
      this.history.push({ version: result.committed, ops: group.ops, acks: group.acks });
      for (const row of group.clients) this.rows.set(row.clientId, row);
    }
    return result;
  }
}
