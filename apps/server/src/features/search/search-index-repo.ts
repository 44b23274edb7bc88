import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { deletionsOf, forgives } from '@sanad/domain/search/near';
import { searchable, type SearchKind } from '@sanad/domain/search/searchable';
import { sql, type Transaction } from 'kysely';

import type { Tables } from '../../db/tables.ts';

export type SearchTx = Transaction<Tables>;

/** What a record is found by from now on; without keys it is found by nothing. */
export interface IndexedRecord {
  readonly kind: SearchKind;
  readonly recordId: string;
  readonly keys: ReadonlyMap<string, number>;
  /** Milliseconds. */
  readonly at: number;
}

const minuteMs = 60_000;

interface Entry {
  readonly id: string;
  readonly kind: SearchKind;
  readonly recordId: string;
  readonly keys: readonly string[];
  readonly weights: readonly number[];
}

/** Rows of `search_word`, as columns. */
class Words {
  readonly word: string[] = [];
  readonly entry: string[] = [];
  readonly kind: number[] = [];
  readonly weight: number[] = [];
  readonly minute: number[] = [];
}

/** Writes what these records are found by, each once, and nothing of what stands already. Bound to the workspace by its transaction. */
export async function indexRecords(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  records: readonly IndexedRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const known = await loadEntries(tx, workspaceId, records);
  const added = new Words();
  const gone = { word: [] as string[], entry: [] as string[] };
  const ended: string[] = [];
  const changed: { readonly id: string; readonly record: IndexedRecord }[] = [];
  const fresh: IndexedRecord[] = [];

  function add(
    id: string,
    { kind, at, keys }: IndexedRecord,
    before?: ReadonlyMap<string, number>,
  ) {
    for (const [word, weight] of keys) {
      if (before?.get(word) === weight) continue;
      added.word.push(word);
      added.entry.push(id);
      added.kind.push(searchable[kind].stored);
      added.weight.push(weight);
      added.minute.push(Math.floor(at / minuteMs));
    }
  }

  for (const record of records) {
    const entry = known.get(`${record.kind}/${record.recordId}`);
    if (!entry) {
      if (record.keys.size > 0) fresh.push(record);
      continue;
    }
    const before = new Map(entry.keys.map((key, at) => [key, entry.weights[at]!]));
    for (const word of before.keys()) {
      if (record.keys.has(word)) continue;
      gone.word.push(word);
      gone.entry.push(entry.id);
    }
    if (record.keys.size === 0) ended.push(entry.id);
    else if (!isSame(before, record.keys)) {
      changed.push({ id: entry.id, record });
      add(entry.id, record, before);
    }
  }
  // Of one minute, the later has the higher number.
  fresh.sort((one, other) => one.at - other.at);
  const ids = await insertEntries(tx, workspaceId, fresh);
  fresh.forEach((record, at) => add(ids[at]!, record));
  await takeWords(tx, workspaceId, gone, ended);
  await updateEntries(tx, workspaceId, changed);
  await putWords(tx, workspaceId, added);
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && Array.from(one).every(([key, of]) => other.get(key) === of);
}

async function loadEntries(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  records: readonly IndexedRecord[],
): Promise<ReadonlyMap<string, Entry>> {
  const { rows } = await sql<Entry>`
    select e.id, e.kind, e.record_id as "recordId", e.keys, e.weights
    from unnest(${records.map(({ kind }) => kind)}::text[], ${records.map(({ recordId }) => recordId)}::text[])
      as r (kind, id)
    join search_entry e on e.workspace_id = ${workspaceId} and e.kind = r.kind and e.record_id = r.id`.execute(
    tx,
  );
  return new Map(rows.map((entry) => [`${entry.kind}/${entry.recordId}`, entry]));
}

/** Arrays of arrays cannot be given to `unnest`: each record's keys go as one text, and no key holds a space. */
const joined = (keys: Iterable<string>): string => [...keys].join(' ');
const joinedNumbers = (weights: Iterable<number>): string => [...weights].join(' ');

/** Gives their ids, in the order of the records. */
async function insertEntries(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  records: readonly IndexedRecord[],
): Promise<readonly string[]> {
  if (records.length === 0) return [];
  const { rows } = await sql<{ id: string; kind: string; recordId: string }>`
    insert into search_entry (workspace_id, kind, record_id, keys, weights)
    select ${workspaceId}, kind, id, string_to_array(keys, ' '), string_to_array(weights, ' ')::smallint[]
    from unnest(${records.map(({ kind }) => kind)}::text[], ${records.map(({ recordId }) => recordId)}::text[],
      ${records.map(({ keys }) => joined(keys.keys()))}::text[],
      ${records.map(({ keys }) => joinedNumbers(keys.values()))}::text[]) as r (kind, id, keys, weights)
    returning id, kind, record_id as "recordId"`.execute(tx);
  const byName = new Map(rows.map(({ id, kind, recordId }) => [`${kind}/${recordId}`, id]));
  return records.map(({ kind, recordId }) => byName.get(`${kind}/${recordId}`)!);
}

async function updateEntries(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  changed: readonly { readonly id: string; readonly record: IndexedRecord }[],
): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    update search_entry e set keys = string_to_array(r.keys, ' '), weights = string_to_array(r.weights, ' ')::smallint[]
    from unnest(${changed.map(({ id }) => id)}::bigint[],
      ${changed.map(({ record }) => joined(record.keys.keys()))}::text[],
      ${changed.map(({ record }) => joinedNumbers(record.keys.values()))}::text[]) as r (id, keys, weights)
    where e.workspace_id = ${workspaceId} and e.id = r.id`.execute(tx);
}

/** And with the last thing that had a word, the word itself. */
async function takeWords(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  gone: { readonly word: readonly string[]; readonly entry: readonly string[] },
  ended: readonly string[],
): Promise<void> {
  if (ended.length > 0)
    await sql`delete from search_entry where workspace_id = ${workspaceId}
      and id = any(${[...ended]}::bigint[])`.execute(tx);
  if (gone.word.length === 0) return;
  await sql`
    delete from search_word w
    using unnest(${[...gone.word]}::text[], ${[...gone.entry]}::bigint[]) as r (word, entry)
    where w.workspace_id = ${workspaceId} and w.word = r.word and w.entry = r.entry`.execute(tx);
  const words = [...new Set(gone.word.filter(forgives))];
  if (words.length === 0) return;
  await sql`
    delete from search_near n
    using unnest(${words.flatMap((word) => deletionsOf(word))}::text[],
      ${words.flatMap((word) => deletionsOf(word).map(() => word))}::text[]) as r (rest, word)
    where n.workspace_id = ${workspaceId} and n.rest = r.rest and n.word = r.word
      and not exists (select from search_word w where w.workspace_id = ${workspaceId} and w.word = r.word)`.execute(
    tx,
  );
}

async function putWords(tx: SearchTx, workspaceId: WorkspaceId, words: Words): Promise<void> {
  if (words.word.length === 0) return;
  await sql`
    insert into search_word (workspace_id, word, entry, kind, weight, minute)
    select ${workspaceId}, r.* from unnest(${words.word}::text[], ${words.entry}::bigint[],
      ${words.kind}::smallint[], ${words.weight}::smallint[], ${words.minute}::integer[]) as r
    on conflict (workspace_id, word, entry) do update set weight = excluded.weight, minute = excluded.minute`.execute(
    tx,
  );
  const asked = [...new Set(words.word.filter(forgives))];
  if (asked.length === 0) return;
  const { rows } = await sql<{ word: string }>`
    select word from search_near n join unnest(${asked}::text[]) as r (asked)
      on n.workspace_id = ${workspaceId} and n.rest = r.asked and n.word = r.asked`.execute(tx);
  const known = new Set(rows.map(({ word }) => word));
  const rests = asked
    .filter((word) => !known.has(word))
    .flatMap((word) => deletionsOf(word).map((rest) => ({ rest, word })));
  if (rests.length === 0) return;
  await sql`
    insert into search_near (workspace_id, rest, word)
    select ${workspaceId}, r.* from unnest(${rests.map(({ rest }) => rest)}::text[],
      ${rests.map(({ word }) => word)}::text[]) as r on conflict do nothing`.execute(tx);
}
