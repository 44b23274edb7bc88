import { matchFiles, nameOfMatch } from '@sanad/domain/transfer/match-files';
import type { ImportEntry, ImportPreview } from '@sanad/protocol/http/transfer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '../../../../test/eventually.ts';
import { layFilesBed, type FilesBed } from '../../../../test/files-bed.ts';
import { wholeBoard } from '../../../../test/trello/whole-board.ts';

let bed: FilesBed;
beforeAll(async () => {
  bed = await layFilesBed();
});
afterAll(() => bed.app.close());

const board = wholeBoard(3, 12);
const imports = () => `/api/workspaces/${bed.workspaceId}/imports`;

async function look(): Promise<ImportPreview> {
  const answer = await bed.layla.call('POST', `${imports()}/named/board.json`, board);
  return answer.body as ImportPreview;
}

async function carryOut(id: string, what: 'run' | 'undo', state: ImportEntry['state']) {
  await bed.layla.call('POST', `${imports()}/${id}/${what}`, what === 'run' ? {} : undefined);
  return eventually(async () => {
    const { body } = await bed.layla.call('GET', imports());
    const entry = (body as { imports: ImportEntry[] }).imports.find((each) => each.id === id)!;
    expect(entry.state).toBe(state);
    return entry;
  });
}

type Upload = ImportPreview['uploads'][number];

/** As the page brings it: by the ordinary upload, as a file of its task. */
async function bring(upload: Upload, dropped: { readonly name: string }) {
  const { fileId, taskId, bytes } = upload;
  const client = bed.tus();
  client.fileId = fileId;
  const name = nameOfMatch(upload, { ...dropped, bytes: bytes! });
  await client.bring(Buffer.alloc(bytes!, 'a'), { name, taskId });
  return client.versionId;
}

describe('files beside an export', () => {
  it('find their tasks by name, come once, and go with the import but where somebody added another', async () => {
    const { id, uploads } = await look();
    const atTrello = board.cards.flatMap(({ attachments }) =>
      attachments.filter(({ isUpload }) => isUpload),
    );
    expect(uploads.map(({ bytes }) => bytes).sort()).toEqual(
      atTrello.map(({ bytes }) => bytes).sort(),
    );
    expect(uploads.every(({ here }) => !here)).toBe(true);
    await carryOut(id, 'run', 'done');

    // As a browser saves them, of which several have one name.
    const dropped = atTrello.map(({ fileName, bytes }) => ({ name: fileName!, bytes: bytes! }));
    const matches = matchFiles(dropped, uploads);
    expect(new Set(matches.map(({ kind }) => kind))).toEqual(new Set(['found']));
    const titles = matches.map((match) => match.kind === 'found' && match.awaited.title);
    expect(titles).toEqual(
      board.cards.flatMap(({ name, attachments }) =>
        attachments.filter(({ isUpload }) => isUpload).map(() => name),
      ),
    );

    const [first, other] = [
      uploads[0]!,
      uploads.find(({ taskId }) => taskId !== uploads[0]!.taskId)!,
    ];
    const versions = [await bring(first, dropped[0]!), await bring(other, { name: 'x' })];
    const files = await bed.filesOf();
    expect(files.map(({ id: fileId, taskId }) => [fileId, taskId]).sort()).toEqual(
      [first, other].map(({ fileId, taskId }) => [fileId, taskId]).sort(),
    );
    const again = await look();
    expect(again.added.tasks).toBe(0);
    const here = again.uploads.filter((upload) => upload.here).map(({ fileId }) => fileId);
    expect(here.sort()).toEqual([first.fileId, other.fileId].sort());

    const own = bed.tus(bed.mona);
    await own.bring(Buffer.from('a'), { taskId: other.taskId });
    const { stayed } = await carryOut(id, 'undo', 'undone');
    expect(stayed).toBe(1);
    const left = (await bed.filesOf()).map((file) => file.id);
    expect(left.sort()).toEqual([other.fileId, own.fileId].sort());
    await bed.sweep();
    expect(await bed.rowsOf(versions[0]!)).toEqual([]);
    expect(await bed.rowsOf(versions[1]!)).toMatchObject([{ state: 'kept' }]);
    expect((await look()).uploads.find(({ fileId }) => fileId === first.fileId)?.here).toBe(false);
  });

  it('that arrive after their task went are files of the workspace', async () => {
    const { id, uploads } = await look();
    await carryOut(id, 'run', 'done');
    const upload = uploads.find(({ here }) => !here)!;
    const client = bed.tus();
    client.fileId = upload.fileId;
    await client.begin(3, { name: 'plan.pdf', taskId: upload.taskId });
    await carryOut(id, 'undo', 'undone');
    await client.patch(0, Buffer.from('abc'));
    expect(await bed.fileOf(client)).toMatchObject({ taskId: null });
  });
});
