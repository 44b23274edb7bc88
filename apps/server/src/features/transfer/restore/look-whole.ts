import type { FileRecord } from '@sanad/domain/files/record';
import type { Instant } from '@sanad/domain/kernel/instant';
import { refuseUnless } from '@sanad/domain/kernel/refusal';
import type { TaskRecord } from '@sanad/domain/task/record';
import { readAs } from '@sanad/domain/transfer/whole/copied-field';
import { sharedKinds } from '@sanad/domain/transfer/whole/copy-records';
import { placeIn } from '@sanad/domain/transfer/whole/entry-names';
import type { WholeLeft } from '@sanad/domain/transfer/whole/whole-left';
import { z } from 'zod';

import { treeOfState } from '../../docs/copy/document-tree.ts';
import { readExport, type ReadExport } from './read-export.ts';
import type { LookedWhole, RestoreAsk } from './restore-talk.ts';
import type { WholeZip } from './whole-zip.ts';

/** What the names in a line say of who did how much; the rest of it is read as what it is. */
const named = z.looseObject({
  assigneeId: z.string().nullable(),
  messages: z.array(z.looseObject({ writtenBy: z.string() })),
});

/** Reads all of an export as it would come, every byte and every field, and writes nothing. @throws Refusal */
export async function lookAtWhole(zip: WholeZip, ask: RestoreAsk): Promise<LookedWhole> {
  await zip.check(() => undefined);
  const export_ = await readExport(zip, ask);
  const reader = export_.reader();
  const shared = sharedKinds.flatMap((kind) => reader.readShared(kind, export_.shared[kind]));
  const done = new Map<string, { tasks: number; messages: number }>();
  const count = (name: string, what: 'tasks' | 'messages') => {
    const own = done.get(name) ?? { tasks: 0, messages: 0 };
    own[what] += 1;
    done.set(name, own);
  };
  let archived = 0;
  for await (const line of zip.lines('tasks.jsonl')) {
    const { task } = reader.readTask(line);
    if ((task.record as TaskRecord).archivedAt !== null) archived += 1;
    const { assigneeId, messages } = readAs(named, line);
    if (assigneeId !== null) count(assigneeId, 'tasks');
    for (const { writtenBy } of messages) count(writtenBy, 'messages');
  }
  const of = (kind: string) => shared.filter((each) => each.kind === kind);
  const files = of('file').map(({ record }) => record as unknown as FileRecord);
  const left: WholeLeft[] = [];
  const fileBytes = lookAtFiles(zip, files, left);
  await lookAtDocuments(zip);
  await countPast(zip, export_, left);
  const names = new Set([...export_.people.map(({ name }) => name), ...done.keys()]);
  const { counts, tasks, messages } = export_.known;
  return {
    name: zip.manifest.workspace,
    madeAt: zip.manifest.madeAt as Instant,
    counts: {
      ...{ tasks: tasks.size, archived, messages: messages.size, fileBytes },
      ...{ checklistItems: counts.get('checklistItem') ?? 0, versions: counts.get('version') ?? 0 },
      ...{ columns: of('column').length, labels: of('label').length, files: files.length },
      ...{ documents: of('document').length, templates: of('template').length },
      ...{ events: of('event').length, series: of('series').length },
      ...{ checkIns: of('plannedCheckIn').length, handOffs: of('handOff').length },
    },
    people: [...names].map((name) => ({ name, ...(done.get(name) ?? { tasks: 0, messages: 0 }) })),
    left: left.filter(({ count: many }) => many > 0),
  };
}

/** Every version's bytes are as many as its record says, or are not there. */
function lookAtFiles(zip: WholeZip, files: readonly FileRecord[], left: WholeLeft[]): number {
  const paths = pathsIn(zip, 'files');
  const lost: string[] = [];
  let [place, bytes] = [0, 0];
  for (const file of files) {
    for (const version of file.versions) {
      place += 1;
      const path = paths.get(place);
      if (path === undefined) lost.push(file.name);
      else refuseUnless(zip.bytesOf(path) === version.bytes, 'import_damaged');
      bytes += path === undefined ? 0 : version.bytes;
    }
  }
  // What answers for nothing would be forgotten in silence.
  for (const at of paths.keys()) refuseUnless(at <= place, 'import_unreadable');
  left.push({ kind: 'lost_bytes', count: lost.length, examples: [...new Set(lost)].slice(0, 10) });
  return bytes;
}

/** Where the bytes of each version lie, or the state of each document, by its place. */
export function pathsIn(zip: WholeZip, folder: 'files' | 'documents'): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  for (const { path } of zip.manifest.entries) {
    const place = placeIn(folder, path);
    const isPage = folder === 'documents' && !path.endsWith('.yjs');
    if (place !== undefined && !isPage) paths.set(place, path);
  }
  return paths;
}

export async function stateIn(zip: WholeZip, path: string): Promise<Uint8Array> {
  refuseUnless(zip.bytesOf(path) <= mostState, 'too_large');
  const parts: Buffer[] = [];
  for await (const part of await zip.open(path)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const mostState = 32 * 1024 * 1024;

async function lookAtDocuments(zip: WholeZip): Promise<void> {
  for (const path of pathsIn(zip, 'documents').values()) treeOfState(await stateIn(zip, path));
}

async function countPast(zip: WholeZip, { shared }: ReadExport, left: WholeLeft[]): Promise<void> {
  let lines = 0;
  for await (const piece of await zip.open('history.jsonl'))
    for (const byte of piece as Buffer) if (byte === 0x0a) lines += 1;
  left.push({ kind: 'past', count: lines, examples: [] });
  const open = z.array(z.looseObject({ until: z.number(), endedAt: z.number() }));
  const { madeAt } = zip.manifest;
  const requests = readAs(open, shared['fileRequest'] ?? []);
  const count = requests.filter((each) => each.endedAt === madeAt).length;
  left.push({ kind: 'request_link', count, examples: [] });
}
