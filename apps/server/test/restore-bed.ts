import { buffer } from 'node:stream/consumers';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ExportManifest } from '@sanad/domain/transfer/whole/manifest';
import type { ImportEntry } from '@sanad/protocol/http/transfer';
import type { WholeLook } from '@sanad/protocol/http/whole-import';
import { expect } from 'vitest';

import { ZipWriter } from '../src/features/transfer/export/zip-writer.ts';
import { eventually } from './eventually.ts';
import type { TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';
import { entriesOf, manifestOf } from './whole-bed.ts';

export const codeOf = (body: unknown) => (body as { error?: { code: string } }).error?.code;

interface Piece {
  readonly id: string;
  readonly offset: number;
  readonly piece: Uint8Array;
  readonly by?: TestPerson;
}

/** Bringing whole workspaces to a server, as an owner there does. */
export function restoreBedOn(app: Pick<TestApp, 'url'>, owner: TestPerson) {
  const pathOf = (workspaceId: WorkspaceId) => `/api/workspaces/${workspaceId}/whole-imports`;

  const begin = (workspaceId: WorkspaceId, bytes: number, by = owner, mark = 'm') =>
    by.call('POST', pathOf(workspaceId), { fileName: 'copy.zip', bytes, mark });

  async function sendPiece(workspaceId: WorkspaceId, { id, offset, piece, by = owner }: Piece) {
    const headers = { cookie: by.cookie, origin: app.url };
    const type = { 'content-type': 'application/octet-stream' };
    const init = { method: 'PUT', headers: { ...headers, ...type }, body: new Uint8Array(piece) };
    const answer = await fetch(`${app.url}${pathOf(workspaceId)}/${id}/bytes/${offset}`, init);
    return { status: answer.status, body: (await answer.json()) as { offset: number } };
  }

  /** Piece by piece, from wherever it is. */
  async function send(
    workspaceId: WorkspaceId,
    bytes: Buffer,
    by = owner,
    mark = 'm',
    pieceBytes = 4_000,
  ) {
    const begun = await begin(workspaceId, bytes.length, by, mark);
    if (begun.status !== 200) return { status: begun.status, body: begun.body, id: '' };
    const { id } = begun.body as { id: string };
    let { offset } = begun.body as { offset: number };
    while (offset < bytes.length) {
      const piece = bytes.subarray(offset, offset + pieceBytes);
      const answer = await sendPiece(workspaceId, { id, offset, piece, by });
      expect(answer.status).toBe(200);
      ({ offset } = answer.body);
    }
    return { status: 200, body: begun.body, id };
  }

  const step = (workspaceId: WorkspaceId, id: string, name: string, body = {}, by = owner) =>
    by.call('POST', `${pathOf(workspaceId)}/${id}/${name}`, body);

  async function look(workspaceId: WorkspaceId, bytes: Buffer) {
    const { status, id } = await send(workspaceId, bytes);
    expect(status).toBe(200);
    const answer = await step(workspaceId, id, 'look');
    return { id, status: answer.status, body: answer.body as WholeLook };
  }

  async function entryOf(workspaceId: WorkspaceId, id: string): Promise<ImportEntry> {
    const { body } = await owner.call('GET', `/api/workspaces/${workspaceId}/imports`);
    return (body as { imports: ImportEntry[] }).imports.find((each) => each.id === id)!;
  }

  /** Once it is over, however it went. */
  const over = (workspaceId: WorkspaceId, id: string): Promise<ImportEntry> =>
    eventually(async () => {
      const entry = await entryOf(workspaceId, id);
      expect(entry.state).not.toBe('running');
      return entry;
    });

  async function bring(workspaceId: WorkspaceId, bytes: Buffer, people: object = {}) {
    const looked = await look(workspaceId, bytes);
    expect([looked.status, looked.body]).toMatchObject([200, { id: looked.id }]);
    const begun = await step(workspaceId, looked.id, 'run', { people });
    expect([begun.status, begun.body]).toEqual([200, {}]);
    return over(workspaceId, looked.id);
  }

  async function zipOf(workspaceId: WorkspaceId): Promise<Buffer> {
    const path = `/api/workspaces/${workspaceId}/export`;
    await owner.call('POST', path);
    const { id } = await eventually(async () => {
      const { body } = await owner.call('GET', path);
      const entry = (body as { export: { id: string; state: string } }).export;
      expect(entry.state).toBe('ready');
      return entry;
    });
    const answer = await fetch(`${app.url}/api/workspaces/${workspaceId}/exports/${id}/zip`, {
      headers: { cookie: owner.cookie },
    });
    return Buffer.from(await answer.arrayBuffer());
  }

  const exported = async (workspaceId: WorkspaceId) => entriesOf(await zipOf(workspaceId));

  /** What every member's page begins with. */
  async function snapshot(workspaceId: WorkspaceId, by = owner) {
    const { body } = await by.call('GET', `/api/workspaces/${workspaceId}/snapshot`);
    return body as { version: number; collections: Record<string, Record<string, unknown>[]> };
  }

  /** Titles of what is found by a word, once the index has read what there is. */
  async function found(workspaceId: WorkspaceId, word: string, by = owner): Promise<string[]> {
    const query = new URLSearchParams({ q: word, workspace: workspaceId });
    const { body } = await by.call('GET', `/api/search?${query}`);
    return (body as { hits: { title: string }[] }).hits.map(({ title }) => title);
  }

  return {
    zipOf,
    found,
    pathOf,
    begin,
    sendPiece,
    send,
    step,
    look,
    entryOf,
    over,
    bring,
    exported,
    snapshot,
  };
}

/** The same copy with something else in it, and a manifest that answers for that. */
export async function changedZip(
  entries: ReadonlyMap<string, Buffer>,
  change: (entries: Map<string, Buffer>, manifest: Record<string, unknown>) => void,
): Promise<Buffer> {
  const all = new Map(entries);
  const manifest: ExportManifest & Record<string, unknown> = { ...manifestOf(entries) };
  change(all, manifest);
  all.delete('manifest.json');
  const writer = new ZipWriter(0);
  const bytes = buffer(writer.stream);
  for (const [path, content] of all) await writer.add(path, content);
  await writer.add('manifest.json', JSON.stringify({ ...manifest, entries: writer.entries }));
  writer.finish();
  return bytes;
}

/** Other words in one entry; they must be in it. */
export function inText(path: string, change: (text: string) => string) {
  return (all: Map<string, Buffer>): void => {
    const before = all.get(path)!.toString();
    const after = change(before);
    expect(after).not.toBe(before);
    all.set(path, Buffer.from(after));
  };
}

// oxlint-disable typescript/no-explicit-any -- a stranger's JSON, changed by hand
/** Other values in a JSON entry. */
export function inJson(path: string, change: (json: any) => void) {
  return inText(path, (text) => {
    const json: unknown = JSON.parse(text);
    change(json);
    return `${JSON.stringify(json, null, 1)}\n`;
  });
}

/** Other values in the line of a task, by its number. */
export function inTask(number: number, change: (task: any) => void) {
  return inText('tasks.jsonl', (text) =>
    text
      .split('\n')
      .map((line) => {
        if (line === '') return line;
        const task = JSON.parse(line) as { number: number };
        if (task.number === number) change(task);
        return JSON.stringify(task);
      })
      .join('\n'),
  );
}
