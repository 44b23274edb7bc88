import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { LiveRecord } from '@sanad/domain/kernel/record';
import { searchKinds } from '@sanad/domain/search/searchable';
import { foldVersion } from '@sanad/domain/search/words';
import type { LoggedOp } from '@sanad/sync/records/logged-op';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import type { SearchTx } from './search-index-repo.ts';

/** How far the index of a workspace is. */
export interface SearchRoom {
  readonly fold: number;
  readonly since: number;
  /** The last record that was taken in; `null`: all were. */
  readonly building: string | null;
}

/** Held until the transaction ends: reader and builder write one after the other. Begun anew where its words are of another fold. */
export async function holdSearchRoom(tx: SearchTx, workspaceId: WorkspaceId): Promise<SearchRoom> {
  const known = await lock(tx, workspaceId);
  if (known?.fold === foldVersion) return known;
  if (known) await beginAnew(tx, workspaceId);
  else
    await sql`
      insert into search_room (workspace_id, fold, since, building)
      select ${workspaceId}, ${foldVersion}, coalesce(
        (select version from room where scope_id = ${workspaceId} and id = ${workspaceId}), 0), ''
      on conflict do nothing`.execute(tx);
  return (await lock(tx, workspaceId))!;
}

async function lock(tx: SearchTx, workspaceId: WorkspaceId): Promise<SearchRoom | undefined> {
  const { rows } = await sql<Omit<SearchRoom, 'since'> & { since: string }>`
    select fold, since, building from search_room
    where workspace_id = ${workspaceId} for update`.execute(tx);
  return rows[0] && { ...rows[0], since: Number(rows[0].since) };
}

/** Everything that was found so far is found no more until it is taken in again. */
export async function beginAnew(tx: SearchTx, workspaceId: WorkspaceId): Promise<void> {
  await sql`delete from search_entry where workspace_id = ${workspaceId}`.execute(tx);
  await sql`delete from search_word where workspace_id = ${workspaceId}`.execute(tx);
  await sql`delete from search_near where workspace_id = ${workspaceId}`.execute(tx);
  await sql`
    update search_room set fold = ${foldVersion}, building = '', since = coalesce(
      (select version from room where scope_id = ${workspaceId} and id = ${workspaceId}), 0)
    where workspace_id = ${workspaceId}`.execute(tx);
}

export async function noteBuilt(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  building: string | null,
): Promise<void> {
  await sql`update search_room set building = ${building} where workspace_id = ${workspaceId}`.execute(
    tx,
  );
}

/** Rooms whose index is not begun, not whole, or of another fold. Over all workspaces, ids alone. */
export async function roomsToBuild(db: Db): Promise<readonly WorkspaceId[]> {
  const { rows } = await sql<{ id: WorkspaceId }>`
    select r.id from room r left join search_room s on s.workspace_id = r.id
    where r.kind = 'workspace' and r.scope_id = r.id
      and (s.fold is distinct from ${foldVersion} or s.building is not null)
    order by r.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** A record as the room has it, by the name of its kind. */
export interface NamedRecord {
  readonly kind: string;
  readonly id: string;
  readonly data: LiveRecord;
}

/** Records behind the last one that was taken in, in the order of kind and id. */
export async function recordsAfter(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  building: string,
  limit: number,
): Promise<readonly NamedRecord[]> {
  const slash = building.indexOf('/');
  const [kind, id] = [building.slice(0, Math.max(0, slash)), building.slice(slash + 1)];
  const { rows } = await sql<NamedRecord>`
    select collection as kind, id, data from room_record
    where scope_id = ${workspaceId} and room_id = ${workspaceId}
      and collection = any(${[...searchKinds]}::text[]) and (collection, id) > (${kind}, ${id})
    order by collection, id limit ${limit}`.execute(tx);
  return rows;
}

export async function recordsNamed(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  names: readonly { readonly kind: string; readonly id: string }[],
): Promise<readonly NamedRecord[]> {
  if (names.length === 0) return [];
  const { rows } = await sql<NamedRecord>`
    select r.collection as kind, r.id, r.data
    from unnest(${names.map(({ kind }) => kind)}::text[], ${names.map(({ id }) => id)}::text[]) as n (kind, id)
    join room_record r on r.scope_id = ${workspaceId} and r.room_id = ${workspaceId}
      and r.collection = n.kind and r.id = n.id`.execute(tx);
  return rows;
}

/** What commits did; fewer entries than asked for: the log does not reach so far back. */
export async function loggedIn(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  versions: readonly number[],
): Promise<readonly (readonly LoggedOp[])[]> {
  const { rows } = await sql<{ ops: readonly LoggedOp[] }>`
    select ops from room_log where scope_id = ${workspaceId} and room_id = ${workspaceId}
      and version = any(${[...versions]}::bigint[]) order by version`.execute(tx);
  return rows.map(({ ops }) => ops);
}

/** Names by person, of everybody who is or was there. */
export async function loadNames(
  tx: SearchTx,
  workspaceId: WorkspaceId,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ data: { readonly userId: string; readonly name: string } }>`
    select data from room_record where scope_id = ${workspaceId} and room_id = ${workspaceId}
      and collection = 'member'`.execute(tx);
  return new Map(rows.map(({ data }) => [data.userId, data.name]));
}

/** All of a kind: of those whose words hang on others' names. */
export async function idsOf(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  kinds: readonly string[],
): Promise<readonly { readonly kind: string; readonly id: string }[]> {
  const { rows } = await sql<{ kind: string; id: string }>`
    select collection as kind, id from room_record
    where scope_id = ${workspaceId} and room_id = ${workspaceId}
      and collection = any(${[...kinds]}::text[])`.execute(tx);
  return rows;
}
