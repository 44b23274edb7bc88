import { randomUUID } from 'node:crypto';

import { boardLimits } from '@sanad/domain/board/limit';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import { taskLimits } from '@sanad/domain/task/limit';
import type { ImportChunk } from '@sanad/domain/transfer/chunk-import';
import type { CsvFound } from '@sanad/domain/transfer/csv/csv-choices';
import type { ImportChoices } from '@sanad/domain/transfer/import-plan';
import { lineWords } from '@sanad/domain/transfer/line-words';
import { createSourceIds } from '@sanad/domain/transfer/source-id';
import { talkOf } from '@sanad/domain/transfer/take-back-mutation';
import type { Language } from '@sanad/protocol/http/profile';
import type { ImportPreview } from '@sanad/protocol/http/transfer';
import type { Limits } from '@sanad/protocol/limit';

import type { Logger } from '../../../log.ts';
import type { WorkspaceRoom } from '../../../rooms/workspace-room.ts';
import type { RestoreDesk } from '../restore/restore-desk.ts';
import { broughtRecordsOf } from './brought-records.ts';
import type { ImportAt, ImportsRepo, StoredImport } from './imports-repo.ts';
import { countsOf, missingOf, recordsOf } from './missing-of.ts';
import { planAside } from './plan-aside.ts';
import type { PlannedFile } from './plan-worker.ts';
import { sha1 } from './sha1.ts';
import { takeBack } from './take-back.ts';

export interface ImportDeskPorts {
  readonly repo: ImportsRepo;
  readonly limits: Limits;
  readonly log: Logger;
  now(): number;
  openRoom(workspaceId: WorkspaceId): Promise<WorkspaceRoom>;
  /** In which zone and language somebody reads a file. */
  readerOf(userId: UserId): Promise<{ readonly zone: ZoneName; readonly language: Language }>;
  /** What comes as a whole workspace. */
  readonly restore: Pick<RestoreDesk, 'bring' | 'assertMayBegin' | 'sweep'>;
  /** Open pages are to ask anew how far it is. */
  tell(workspaceId: WorkspaceId): void;
}

interface SentFile {
  readonly actor: UserId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type ImportDesk = ReturnType<typeof createImportDesk>;

const noChoices: ImportChoices = { kinds: {}, people: {} };

/**
 * Imports from the look at a file to taking it back. A look writes nothing into the room. What is carried out is
 * written down first, chunk by chunk, so that all of it can go again; where the process stops in the middle,
 * another goes on from the file.
 */
export function createImportDesk(ports: ImportDeskPorts) {
  const { repo, limits, log, now, openRoom, tell } = ports;
  const working = new Set<Promise<void>>();
  let isClosed = false;

  async function planOf(
    bytes: Uint8Array,
    ask: {
      readonly fileName: string;
      readonly room: WorkspaceRoom;
      readonly workspaceId: WorkspaceId;
      readonly actor: UserId;
      readonly choices: ImportChoices;
    },
  ): Promise<PlannedFile> {
    const { room, workspaceId, actor, choices, fileName } = ask;
    const { zone, language } = await ports.readerOf(actor);
    const columns = [...room.all('column')].filter((column) => column.archivedAt === null);
    const most = { rows: limits.importRows, columns: limits.importColumns };
    const lines = lineWords[language];
    return planAside({ bytes, fileName, most, workspaceId, zone, columns, choices, lines });
  }

  /** What of a plan would come. What would not fit is refused before the first chunk. */
  async function missing(workspaceId: WorkspaceId, room: WorkspaceRoom, plan: PlannedFile) {
    const takenBack = await repo.listTakenBack(workspaceId);
    const chunks = await missingOf(room, plan.chunks, takenBack);
    refuseTooMuch(room, chunks);
    return chunks;
  }

  async function previewOf(
    { workspaceId, importId: id }: ImportAt,
    room: WorkspaceRoom,
    plan: PlannedFile,
    choices: ImportChoices,
  ): Promise<ImportPreview> {
    const coming = await missing(workspaceId, room, plan);
    const total = plan.chunks.reduce((sum, chunk) => sum + recordsOf(chunk), 0);
    const taken = coming.reduce((sum, chunk) => sum + recordsOf(chunk), 0);
    const { source, boardName: name, people } = plan;
    return {
      ...{ id, source, name, added: countsOf(coming), known: total - taken },
      archived: coming.flatMap(({ tasks }) => tasks).filter(({ archived }) => archived).length,
      columns: plan.columns.map(({ id: columnId, ...column }) => {
        const standing = room.get('column', columnId);
        return { ...column, kind: standing?.kind ?? column.kind, known: standing !== undefined };
      }),
      people: people.map((person) => ({ ...person })),
      uploads: plan.uploads.map(({ names, ...upload }) => ({
        ...{ ...upload, names: [...names] },
        here: room.get('file', upload.fileId) !== undefined,
      })),
      left: plan.left.map(({ examples, ...rest }) => ({ ...rest, examples: [...examples] })),
      csv: plan.csv ? foundOf(plan.csv) : null,
      choices: choicesOf(choices),
    };
  }

  /** Of somebody else's, as of one that never was: nothing. */
  async function draftOf(at: ImportAt, actor: UserId) {
    const stored = await repo.load(at);
    const isOpen = stored?.state === 'draft' || stored?.state === 'failed';
    const bytes = isOpen && stored.actor === actor ? await repo.loadFile(at) : undefined;
    refuseUnless(stored && bytes, 'import_gone');
    return { bytes, fileName: stored.file_name };
  }

  /** Resolves when it is over, however it went. */
  async function work(at: ImportAt): Promise<void> {
    if (isClosed) return;
    const done = carryOn(at).catch((error: unknown) =>
      log.error({ err: error, import: at.importId }, 'an import did not go through'),
    );
    working.add(done);
    await done;
    working.delete(done);
  }

  /** What is under way, from wherever it stopped. A refusal ends it; anything else leaves it to the next sweep. */
  async function carryOn(at: ImportAt): Promise<void> {
    const stored = await repo.load(at);
    if (!stored) return;
    try {
      if (stored.state === 'running') await bring(at, stored);
      else if (stored.state === 'undoing') await undo(at, stored);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'unavailable') throw error;
      // What was half taken back is done still: it can be tried again.
      const state = stored.state === 'undoing' ? 'done' : 'failed';
      await repo.end(at, { state, refused: error.code, now: now() });
    }
    tell(at.workspaceId);
  }

  async function bring(at: ImportAt, stored: StoredImport): Promise<void> {
    if (stored.source === 'sanad') return ports.restore.bring(at, stored, () => !isClosed);
    const { actor, choices, file_name: fileName } = stored;
    const bytes = await repo.loadFile(at);
    refuseUnless(bytes, 'import_gone');
    const room = await openRoom(at.workspaceId);
    const ask = { room, workspaceId: at.workspaceId, actor, fileName };
    const plan = await planOf(bytes, { ...ask, choices: { ...noChoices, ...choices } });
    const coming = await missing(at.workspaceId, room, plan);
    const earlier = await repo.listRecords(at);
    const total = coming.reduce((sum, chunk) => sum + recordsOf(chunk), 0);
    let done = 0;
    for (const chunk of coming) {
      if (isClosed) return;
      if (recordsOf(chunk) === 0) continue;
      await repo.note(at, broughtRecordsOf(chunk));
      await bringChunk(room, chunk, actor);
      done += recordsOf(chunk);
      await repo.beat(at, { done, total, now: now() });
      tell(at.workspaceId);
    }
    const added = countsOf(coming);
    const before = (kind: string): number => earlier.filter((each) => each.kind === kind).length;
    await repo.end(at, {
      state: 'done',
      talk: talkOf(room),
      now: now(),
      added: {
        columns: added.columns + before('column'),
        tasks: added.tasks + before('task'),
        labels: added.labels + before('label'),
        checklistItems: added.checklistItems + before('item'),
        messages: added.messages + before('message'),
      },
    });
  }

  async function undo(at: ImportAt, { actor, talk, source }: StoredImport): Promise<void> {
    if (source === 'sanad') return;
    const stayed = await takeBack({
      ...{ room: await openRoom(at.workspaceId), actor, talk },
      idOf: createSourceIds(at.workspaceId, sha1, source),
      records: await repo.listRecords(at),
      async onStep(done, total) {
        await repo.beat(at, { done, total, now: now() });
        tell(at.workspaceId);
      },
    });
    await repo.end(at, { state: 'undone', stayed, now: now() });
  }

  /** Looks at a file and keeps it for a while. @throws Refusal as the reading does */
  async function send(workspaceId: WorkspaceId, sent: SentFile): Promise<ImportPreview> {
    const { actor, fileName, bytes } = sent;
    const room = await openRoom(workspaceId);
    const ask = { room, workspaceId, actor, fileName };
    let choices = noChoices;
    let plan = await planOf(bytes, { ...ask, choices });
    const { shape } = plan;
    const earlier = shape && (await repo.findChoices(workspaceId, { actor, shape }));
    if (earlier) {
      choices = { ...noChoices, ...earlier };
      plan = await planOf(bytes, { ...ask, choices });
    }
    const importId = randomUUID();
    const preview = await previewOf({ workspaceId, importId }, room, plan, choices);
    await repo.keepDraft(
      { workspaceId, importId },
      {
        ...{ actor, file_name: fileName, name: plan.boardName, source: plan.source },
        ...{ shape, file: bytes, now: now(), most: limits.importDraftsPerPerson },
      },
    );
    return preview;
  }

  return {
    send,

    /** Looks at a file and carries it out, in one. @throws Refusal as the look does, or the work */
    async sendAndRun(workspaceId: WorkspaceId, sent: SentFile): Promise<ImportPreview> {
      const looked = await send(workspaceId, sent);
      const at = { workspaceId, importId: looked.id };
      const from = ['draft'] as const;
      const begun = await repo.begin(at, {
        state: 'running',
        from,
        choices: noChoices,
        now: now(),
      });
      refuseUnless(begun, 'import_busy');
      await work(at);
      const ended = await repo.load(at);
      refuseUnless(ended?.state === 'done', ended?.refused ?? 'unavailable');
      return looked;
    },

    async preview(at: ImportAt, actor: UserId, choices: ImportChoices): Promise<ImportPreview> {
      const { bytes, fileName } = await draftOf(at, actor);
      const room = await openRoom(at.workspaceId);
      const ask = { room, workspaceId: at.workspaceId, actor, fileName };
      return previewOf(at, room, await planOf(bytes, { ...ask, choices }), choices);
    },

    async run(at: ImportAt, actor: UserId, choices: ImportChoices): Promise<void> {
      await draftOf(at, actor);
      const from = ['draft', 'failed'] as const;
      const begun = await repo.begin(at, { state: 'running', from, choices, now: now() });
      refuseUnless(begun, 'import_busy');
      void work(at);
      tell(at.workspaceId);
    },

    /** The same of a whole workspace. */
    async runWhole(at: ImportAt, actor: UserId, people: ImportChoices['people']): Promise<void> {
      await ports.restore.assertMayBegin(at, actor);
      const [from, choices] = [['draft', 'failed'] as const, { ...noChoices, people }];
      const begun = await repo.begin(at, { state: 'running', from, choices, now: now() });
      refuseUnless(begun, 'import_busy');
      void work(at);
      tell(at.workspaceId);
    },

    async undo(at: ImportAt, by: { readonly actor: UserId; readonly isOwner: boolean }) {
      const stored = await repo.load(at);
      // A whole workspace came where there was nothing: there is nothing to go back to.
      refuseUnless(stored?.state === 'done' && stored.source !== 'sanad', 'import_gone');
      refuseUnless(stored.actor === by.actor || by.isOwner, 'not_yours');
      const begun = await repo.begin(at, { state: 'undoing', from: ['done'], now: now() });
      refuseUnless(begun, 'import_busy');
      void work(at);
      tell(at.workspaceId);
    },

    async sweep(): Promise<void> {
      for (const at of await repo.claimDead(now())) void work(at);
      await repo.sweep(now());
      await ports.restore.sweep();
      await Promise.all(working);
    },

    /** What is under way stops after its chunk; whoever sweeps next goes on. */
    async close(): Promise<void> {
      isClosed = true;
      await Promise.all(working);
    },
  };
}

const foundOf = ({ columns, ...found }: CsvFound) => ({
  ...found,
  columns: columns.map((column) => ({ ...column, examples: [...column.examples] })),
});

function choicesOf({ kinds, people, csv }: ImportChoices): ImportPreview['choices'] {
  const { fields, ...rest } = csv ?? {};
  return {
    ...{ kinds: { ...kinds }, people: { ...people } },
    ...(csv && { csv: { ...rest, ...(fields && { fields: [...fields] }) } }),
  };
}

async function bringChunk(room: WorkspaceRoom, chunk: ImportChunk, actor: UserId): Promise<void> {
  const { messages, ...board } = chunk;
  if (recordsOf({ ...chunk, messages: [] }) > 0) await room.mutate('importBoard', board, actor);
  if (messages.length > 0) await room.mutate('bringMessages', { messages }, actor);
}

/** What would not fit is refused before the first chunk, so that nothing is left half-imported. */
function refuseTooMuch(room: WorkspaceRoom, missing: readonly ImportChunk[]): void {
  const added = countsOf(missing);
  refuseOver(countOf(room, 'column') + added.columns, boardLimits.columns);
  refuseOver(countOf(room, 'label') + added.labels, boardLimits.labels);
  const numbered = (room.get('counter', 'board')?.nextNumber ?? 1) - 1;
  refuseOver(numbered + added.tasks, taskLimits.tasks);
}

function countOf(room: WorkspaceRoom, collection: 'column' | 'label'): number {
  let count = 0;
  for (const _ of room.all(collection)) count += 1;
  return count;
}

function refuseOver(count: number, limit: number): void {
  if (count > limit) throw new Refusal('limit_reached', { limit });
}
