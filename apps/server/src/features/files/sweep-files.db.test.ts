import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { layFilesBed, type FilesBed } from '../../../test/files-bed.ts';
import { RecordClient } from '../../../test/record-client.ts';
import type { TusClient } from '../../../test/tus-client.ts';

let bed: FilesBed;
beforeAll(async () => {
  bed = await layFilesBed();
});
afterAll(() => bed.app.close());

describe('the sweep', () => {
  async function brought(): Promise<TusClient> {
    const client = bed.tus();
    await client.bring(randomBytes(1_000));
    return client;
  }
  const keyOf = async (client: TusClient) => (await bed.rowsOf(client.versionId))[0]?.key ?? '';

  it('takes the bytes of what was removed, and of nothing else', async () => {
    const [gone, archived, open] = [await brought(), await brought(), await brought()];
    const keys = await Promise.all([gone, archived, open].map(keyOf));
    for (const { fileId } of [gone, archived]) await bed.mutate('archiveFile', { fileId });
    await bed.mutate('removeFile', { fileId: gone.fileId });
    await bed.sweep();
    await bed.sweep();
    expect(await bed.keysHere()).toEqual(expect.arrayContaining(keys.slice(1)));
    expect(await bed.keysHere()).not.toContain(keys[0]);
    expect(await bed.rowsOf(gone.versionId)).toEqual([]);
    await bed.mutate('restoreFile', { fileId: archived.fileId });
    expect((await bed.fileOf(archived)).archivedAt).toBe(null);
  });

  it('ends what lay in the archive too long, and never what somebody restores in that moment', async () => {
    const clients: TusClient[] = [];
    for (let at = 0; at < 8; at += 1) clients.push(await brought());
    for (const { fileId } of clients) await bed.mutate('archiveFile', { fileId });
    bed.pass(31);
    const client = new RecordClient(bed.app.url, bed.layla.cookie);
    const room = await client.join(bed.workspaceId);
    const restores = clients
      .slice(0, 4)
      .map(({ fileId }) => ({ name: 'restoreFile', args: { fileId } }));
    const [last] = await Promise.all([
      Promise.resolve(client.pushAll(room, restores)),
      bed.app.app.jobs.runDue(),
    ]);
    await client.acked(last);
    client.close();
    await bed.sweep();
    await bed.sweep();
    const here = new Map((await bed.filesOf()).map((file) => [file.id, file]));
    const keys = await bed.keysHere();
    let restored = 0;
    for (const each of clients) {
      const file = here.get(each.fileId);
      // Either all of it or nothing: whoever sees a file gets its bytes.
      if (file) {
        restored += 1;
        expect((await bed.take(bed.addressOf(file, file.current))).status).toBe(200);
      } else expect(keys).not.toContain(await keyOf(each));
    }
    expect(restored).toBeLessThanOrEqual(4);
    for (const each of clients.slice(4)) expect(here.has(each.fileId)).toBe(false);
  });

  it('takes bytes that nobody knows of, when they are a day old', async () => {
    const { bytes } = bed.app.app.ground;
    const known = await keyOf(await brought());
    const key = randomBytes(16).toString('hex');
    await bytes.put(key, Buffer.from('stray'));
    await bed.sweep();
    expect(await bed.keysHere()).toContain(key);
    // The disk's own clock says when they came, and runs ahead of the bed's.
    bed.pass(300);
    await bed.sweep();
    expect(await bed.keysHere()).not.toContain(key);
    expect(await bed.keysHere()).toContain(known);
  });
});
