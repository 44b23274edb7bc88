import type { MessageRecord } from '@sanad/domain/comments/record';
import type { FileRecord } from '@sanad/domain/files/record';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Json } from '@sanad/domain/kernel/record';
import type { TaskRecord } from '@sanad/domain/task/record';
import {
  createCopier,
  sharedKinds,
  type RecordCopier,
} from '@sanad/domain/transfer/whole/copy-records';
import { byteOrderMark, writeRow } from '@sanad/domain/transfer/whole/csv-cell';
import { entryNames } from '@sanad/domain/transfer/whole/entry-names';
import {
  exportFormat,
  exportVersion,
  type ExportManifest,
} from '@sanad/domain/transfer/whole/manifest';
import {
  createTaskFacts,
  headOfTable,
  rowOfTable,
  type TaskFacts,
} from '@sanad/domain/transfer/whole/task-facts';
import type { WholePlaces, WholeWorkspace } from '@sanad/domain/transfer/whole/whole-places';
import type { ExportCounts } from '@sanad/protocol/http/transfer';

import type { ByteStore } from '../../../storage/byte-store.ts';
import { copyDocument } from '../../docs/copy/copy-document.ts';
import type { TakenFile } from '../transfer-tables.ts';
import type { ExportAsk } from './export-talk.ts';
import { historyLines } from './history-lines.ts';
import { pageOfTask } from './task-page.ts';
import type { StoredWhole } from './whole-repo.ts';
import type { ZipWriter } from './zip-writer.ts';

/** So many tasks are read with their talk at once. */
const tasksAtOnce = 100;
/** Bytes of files that count like one task, in how far it is. */
const bytesPerStep = 250_000;

export interface WriterGround {
  readonly stored: StoredWhole;
  readonly whole: WholeWorkspace;
  onProgress(done: number, total: number): void;
}

/** One workspace on its way into one zip, entry after entry. */
export class WorkspaceWriter {
  readonly #zip: ZipWriter;
  readonly #ask: ExportAsk;
  readonly #ground: WriterGround;
  readonly #copier: RecordCopier;
  readonly #places: WholePlaces;
  readonly #factsOf: (task: TaskRecord) => TaskFacts;
  readonly #files: readonly FileRecord[];
  readonly #total: number;
  #done = 0;
  #messages = 0;

  constructor(zip: ZipWriter, ask: ExportAsk, ground: WriterGround) {
    this.#zip = zip;
    this.#ask = ask;
    this.#ground = ground;
    this.#copier = createCopier(ground.whole, ask.now as Instant);
    this.#places = this.#copier.places;
    this.#factsOf = createTaskFacts({ copier: this.#copier, ...ask });
    this.#files = this.#places.inOrder('file');
    const { tasks, documents, fileBytes } = this.counts;
    this.#total = tasks + documents + Math.ceil(fileBytes / bytesPerStep);
  }

  get counts(): ExportCounts {
    const versions = this.#files.flatMap((file) => file.versions);
    return {
      tasks: this.#places.inOrder('task').length,
      messages: this.#messages,
      documents: this.#places.inOrder('document').length,
      files: this.#files.length,
      fileBytes: versions.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  get confidential(): readonly TakenFile[] {
    return this.#files.flatMap(({ id, confidential, current }) =>
      confidential ? [{ fileId: id, versionId: current }] : [],
    );
  }

  /** All but the bytes of files. */
  async writeRecords(): Promise<void> {
    const { stored, whole } = this.#ground;
    const { nameOf } = this.#copier.naming;
    await this.#addJson('workspace.json', {
      nextTask: whole.all('counter')[0]?.nextNumber ?? 1,
      nextMessage: whole.all('talkCounter')[0]?.nextNumber ?? 1,
      ...Object.fromEntries(sharedKinds.map((kind) => [kind, this.#copier.copyAll(kind)])),
    });
    const people = this.#places.inOrder('member');
    await this.#addJson(
      'people.json',
      people.map(({ userId, role, zone, hue, active }) => {
        return { name: nameOf(userId), role, zone, hue, active };
      }),
    );
    await this.#zip.add('tasks.jsonl', this.#taskLines());
    await this.#zip.add('tasks.csv', this.#tableRows());
    await this.#writePages();
    await this.#writeDocuments();
    await this.#zip.add('history.jsonl', historyLines(stored.history(), this.#copier));
  }

  /** What was purged meanwhile is missing; its record says that it had bytes. */
  async writeFiles(store: ByteStore, keys: ReadonlyMap<string, string>): Promise<void> {
    for (const file of this.#files) {
      for (const { id, bytes } of file.versions) {
        const key = keys.get(id);
        const source = key === undefined ? undefined : await store.read(key).catch(() => undefined);
        // Pictures and films are packed already, and the rest is not worth a core.
        if (source) await this.#zip.add(this.#pathOf(file, id), source, { store: true });
        this.#step(bytes / bytesPerStep);
      }
    }
  }

  /** The last entry, which knows all others. */
  async writeManifest(): Promise<void> {
    const { language, now } = this.#ask;
    const kinds = [...sharedKinds, 'task', 'checklistItem'] as const;
    const counts = Object.fromEntries(
      kinds.map((kind) => [kind, this.#places.inOrder(kind).length]),
    );
    const manifest: ExportManifest = {
      ...{ format: exportFormat, version: exportVersion, madeAt: now, language },
      workspace: this.#ground.whole.all('facts')[0]?.name ?? '',
      counts: { ...counts, message: this.#messages },
      entries: [...this.#zip.entries],
    };
    await this.#addJson('manifest.json', manifest);
  }

  async *#taskLines(): AsyncGenerator<string> {
    for await (const { task, said } of this.#tasks()) {
      this.#messages += said.length;
      yield `${JSON.stringify(this.#copier.copyTask(task, said))}\n`;
    }
  }

  async *#tableRows(): AsyncGenerator<string> {
    yield byteOrderMark + writeRow(headOfTable(this.#ask.language));
    for (const task of this.#places.inOrder('task'))
      yield writeRow(rowOfTable(task, this.#factsOf(task), this.#places.stepsOf(task.id)));
  }

  async #writePages(): Promise<void> {
    const ground = { ...this.#ask, naming: this.#copier.naming };
    const files = Map.groupBy(this.#files, ({ taskId }) => taskId);
    for await (const { task, said } of this.#tasks()) {
      const shown = (files.get(task.id) ?? []).map((file) => ({
        name: file.name,
        path: this.#pathOf(file, file.current),
      }));
      const steps = this.#places.stepsOf(task.id);
      const page = { task, facts: this.#factsOf(task), steps, said, files: shown };
      const path = entryNames.task(task.number, task.title.text);
      await this.#zip.add(path, pageOfTask(page, ground));
      this.#step(1);
    }
  }

  async *#tasks(): AsyncGenerator<{ task: TaskRecord; said: readonly MessageRecord[] }> {
    const tasks = this.#places.inOrder('task');
    for (let at = 0; at < tasks.length; at += tasksAtOnce) {
      const some = tasks.slice(at, at + tasksAtOnce);
      const said = await this.#ground.stored.messagesOf(some.map(({ id }) => id));
      for (const task of some) yield { task, said: said.get(task.id) ?? [] };
    }
  }

  async #writeDocuments(): Promise<void> {
    const { workspaceId } = this.#ask;
    const byId = new Map<Json, FileRecord>(this.#files.map((file) => [file.id, file]));
    for (const [at, { id: documentId, title }] of this.#places.inOrder('document').entries()) {
      const { state, page } = await copyDocument(
        this.#ground.stored.tx,
        { workspaceId, documentId },
        {
          title,
          nameOfFile: (id) => `${this.#places.placeOf('file', `${id}`) ?? ''}`,
          pathOf: (id) => {
            const file = byId.get(id);
            return file && `../${encodeURI(this.#pathOf(file, file.current))}`;
          },
        },
      );
      await this.#zip.add(entryNames.state(at + 1), Buffer.from(state));
      await this.#zip.add(entryNames.document(at + 1, title), page);
      this.#step(1);
    }
  }

  #pathOf({ name }: FileRecord, versionId: string): string {
    return entryNames.file(this.#places.placeOf('version', versionId) ?? 0, name);
  }

  #addJson(path: string, json: unknown): Promise<void> {
    return this.#zip.add(path, `${JSON.stringify(json, null, 1)}\n`);
  }

  #step(steps: number): void {
    this.#done = Math.min(this.#total, this.#done + steps);
    this.#ground.onProgress(Math.floor(this.#done), this.#total);
  }
}
