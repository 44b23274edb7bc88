import type { MessageRecord } from '@sanad/domain/comments/record';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { LiveRecord } from '@sanad/domain/kernel/record';
import type { WholeWorkspace } from '@sanad/domain/transfer/whole/whole-places';
import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import type { StoredActivity } from '@sanad/sync/port/room-store';
import { sql, type Transaction } from 'kysely';

import type { Db } from '../../../db/database.ts';
import type { Tables } from '../../../db/tables.ts';
import { viewWorkspace } from '../../../db/transaction.ts';
import { readActivity, type ActivityRow } from '../../../rooms/activity-row.ts';

export type WholeTx = Transaction<Tables>;

const atOnce = 2_000;

/** Everything that a workspace's room holds, as of one moment, behind the wall: nothing of any other is there to be read. */
export function viewWhole<R>(
  db: Db,
  workspaceId: WorkspaceId,
  work: (whole: StoredWhole) => Promise<R>,
): Promise<R> {
  return viewWorkspace(db, workspaceId, (tx) => work(new StoredWhole(tx, workspaceId)));
}

export class StoredWhole {
  readonly tx: WholeTx;
  readonly #workspaceId: WorkspaceId;

  constructor(tx: WholeTx, workspaceId: WorkspaceId) {
    this.tx = tx;
    this.#workspaceId = workspaceId;
  }

  /** All records but messages, of which only the numbers. */
  async load(): Promise<WholeWorkspace> {
    const kinds = new Map<string, LiveRecord[]>();
    for (const kind of workspaceRoomModel.collections) kinds.set(kind, await this.#loadKind(kind));
    const numbers = await this.#loadNumbers();
    return {
      all: (kind) => (kinds.get(kind) ?? []) as never,
      numberOf: (id) => numbers.get(id),
    };
  }

  /** What was said about these tasks, in the order of saying. */
  async messagesOf(taskIds: readonly string[]): Promise<ReadonlyMap<string, MessageRecord[]>> {
    const { rows } = await sql<{ data: LiveRecord }>`
      select data from room_record
      where scope_id = ${this.#workspaceId} and room_id = ${this.#workspaceId} and collection = 'message'
        and parent = any(${[...taskIds]}::text[])
      order by parent, place`.execute(this.tx);
    const messages = rows.map(
      ({ data }) => workspaceRoomModel.complete('message', data) as MessageRecord,
    );
    return Map.groupBy(messages, ({ taskId }) => taskId);
  }

  /** The history as members read it, the oldest first. */
  async *history(): AsyncGenerator<StoredActivity> {
    let [version, line] = [0, 0];
    for (;;) {
      const { rows } = await sql<ActivityRow>`
        select version, line, at, actor, by_server, mutation, about_kind, about_id, records, changes
        from activity
        where scope_id = ${this.#workspaceId} and room_id = ${this.#workspaceId}
          and version >= ${version} and (version, line) > (${version}, ${line}::integer)
        order by version, line limit ${atOnce}`.execute(this.tx);
      for (const row of rows) yield readActivity(row);
      const last = rows.at(-1);
      if (!last || rows.length < atOnce) return;
      [version, line] = [Number(last.version), last.line];
    }
  }

  /** Where the bytes of each version lie that are here. */
  async keysOfFiles(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await sql<{ id: string; key: string }>`
      select id, key from file_version where workspace_id = ${this.#workspaceId} and state = 'kept'`.execute(
      this.tx,
    );
    return new Map(rows.map(({ id, key }) => [id, key]));
  }

  async #loadKind(kind: string): Promise<LiveRecord[]> {
    const records: LiveRecord[] = [];
    for (let after = ''; ;) {
      const { rows } = await sql<{ id: string; data: LiveRecord }>`
        select id, data from room_record
        where scope_id = ${this.#workspaceId} and room_id = ${this.#workspaceId}
          and collection = ${kind} and id > ${after}
        order by id limit ${atOnce}`.execute(this.tx);
      for (const { data } of rows) records.push(workspaceRoomModel.complete(kind, data));
      const last = rows.at(-1);
      if (!last || rows.length < atOnce) return records;
      after = last.id;
    }
  }

  async #loadNumbers(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await sql<{ id: string; place: string }>`
      select id, place from room_record
      where scope_id = ${this.#workspaceId} and room_id = ${this.#workspaceId}
        and collection = 'message'`.execute(this.tx);
    return new Map(rows.map(({ id, place }) => [id, Number(place)]));
  }
}
