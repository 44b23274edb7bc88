import { randomUUID } from 'node:crypto';

import { refuseUnless } from '@sanad/domain/kernel/refusal';
import { readAs } from '@sanad/domain/transfer/whole/copied-field';
import { sharedKinds, type SharedKind } from '@sanad/domain/transfer/whole/copy-records';
import type { ExportManifest } from '@sanad/domain/transfer/whole/manifest';
import {
  countsIn,
  peopleJson,
  readSharedJson,
  taskJson,
  WholeReader,
  type KnownPlaces,
  type ReadPerson,
  type SharedJson,
} from '@sanad/domain/transfer/whole/read-whole';

import { sha1 } from '../import/sha1.ts';
import type { RestoreAsk } from './restore-talk.ts';
import type { WholeZip } from './whole-zip.ts';

/** An export whose numbers are known, ready to be read record by record. */
export interface ReadExport {
  readonly shared: SharedJson;
  readonly people: readonly ReadPerson[];
  readonly known: KnownPlaces;
  /** Another one for each walk through it. */
  reader(): WholeReader;
}

/** Goes through an export once, for what there is at all: what points to something finds it in here. */
export async function readExport(zip: WholeZip, ask: RestoreAsk): Promise<ReadExport> {
  const shared = readSharedJson(await zip.json('workspace.json'));
  const people = readAs(peopleJson, await zip.json('people.json'));
  const tasks = new Set<number>();
  const messages = new Map<number, number>();
  let [steps, last] = [0, 0];
  for await (const line of zip.lines('tasks.jsonl')) {
    const { number, steps: own, messages: said } = readAs(taskJson, line);
    // In their order, each once: steps are counted through all of them.
    refuseUnless(number > last && number < shared.nextTask, 'import_unreadable');
    last = number;
    tasks.add(number);
    steps += own.length;
    for (const message of said) {
      const { number: place } = readAs(numbered, message);
      refuseUnless(!messages.has(place) && place < shared.nextMessage, 'import_unreadable');
      messages.set(place, number);
    }
  }
  const counts = new Map([...countsIn(shared), ['checklistItem', steps]]);
  const known = { counts, tasks, messages };
  assertCounted(zip.manifest, known);
  const ground = {
    ...{ importId: ask.importId, digest: sha1, people, newId: randomUUID },
    matched: new Map(ask.matched),
  };
  return { shared, people, known, reader: () => new WholeReader(ground, known) };
}

/** What it says of how much there is of each kind is so. */
function assertCounted({ counts }: ExportManifest, known: KnownPlaces): void {
  const found = new Map([
    ...[...known.counts].filter(([kind]) => kind !== 'version'),
    ['task', known.tasks.size],
    ['message', known.messages.size],
  ]);
  for (const kind of Object.keys(counts)) refuseUnless(found.has(kind), 'import_too_new');
  // One of before counts no kinds that came since.
  for (const [kind, count] of found) refuseUnless((counts[kind] ?? 0) === count, 'import_damaged');
}

const numbered = taskJson.pick({ number: true }).loose();

/** Before the tasks, what they stand under and bear; after them, what points to them. */
export const kindsBefore: readonly SharedKind[] = [
  ...(['column', 'label', 'template', 'templateTask', 'event', 'document'] as const),
];
export const kindsAfter = sharedKinds.filter((kind) => !kindsBefore.includes(kind));
