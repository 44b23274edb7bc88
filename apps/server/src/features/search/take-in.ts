import { setImmediate as nextTurn } from 'node:timers/promises';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import {
  isSearchKind,
  seenRecord,
  textsOf,
  weights,
  type SearchKind,
  type SearchWorld,
} from '@sanad/domain/search/searchable';
import { keysOfTexts } from '@sanad/domain/search/word-index';

import { textsOfDocuments } from './search-document-repo.ts';
import { indexRecords, type IndexedRecord, type SearchTx } from './search-index-repo.ts';
import { loadNames, recordsNamed, type NamedRecord } from './search-room-repo.ts';

export interface Name {
  readonly kind: string;
  readonly id: string;
}

/** Records whose texts are read and written at once. */
const lotSize = 16;

/** Takes these records in as they are now; what is not there any more is found no more. */
export async function takeInNamed(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  names: readonly Name[],
): Promise<void> {
  for (let at = 0; at < names.length; at += lotSize)
    await takeInLot(tx, workspaceId, names.slice(at, at + lotSize));
}

async function takeInLot(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  names: readonly Name[],
): Promise<void> {
  const records = await recordsNamed(tx, workspaceId, names);
  const here = new Set(records.map(({ kind, id }) => `${kind}/${id}`));
  const gone = names.flatMap(({ kind, id }): IndexedRecord[] =>
    isSearchKind(kind) && !here.has(`${kind}/${id}`)
      ? [{ kind, recordId: id, keys: new Map(), at: 0 }]
      : [],
  );
  await indexRecords(tx, workspaceId, gone);
  await takeIn(tx, workspaceId, records);
}

/** The words of long texts take a while: others have their turns between. */
const turnMs = 8;

export async function takeIn(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  records: readonly NamedRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const names = await loadNames(tx, workspaceId);
  const world: SearchWorld = { nameOf: (userId) => names.get(userId) };
  const documents = records.filter(({ kind }) => kind === 'document').map(({ id }) => id);
  const texts = await textsOfDocuments(tx, workspaceId, documents);
  const indexed: IndexedRecord[] = [];
  let began = performance.now();
  for (const { kind, id, data } of records) {
    if (!isSearchKind(kind)) continue;
    if (performance.now() - began > turnMs) {
      await nextTurn();
      began = performance.now();
    }
    const seen = seenRecord(kind, data as never, world);
    const body = kind === 'document' ? (texts.get(id) ?? '') : '';
    const all = seen ? [...textsOf(seen), { text: body, weight: weights.body }] : [];
    indexed.push({ kind, recordId: id, keys: keysOfTexts(all), at: seen?.at ?? 0 });
  }
  await indexRecords(tx, workspaceId, indexed);
}

/** Their words are others' names. */
export const kindsOfNames: readonly SearchKind[] = ['call', 'plannedCheckIn'];
