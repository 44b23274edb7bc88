import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

const directory = process.env['BARE_TUS_FOLDER']!;

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}

/**
 * The library with its store over a folder, and nothing around it: nobody is asked who they are, and nothing is
 * durable at `/files`; at `/durable` what is whole is on the disk before the last answer, as with ours.
 */
const bare = new Server({ path: '/files', datastore: new FileStore({ directory }) });
const durable = new Server({
  path: '/durable',
  datastore: new FileStore({ directory }),
  async onUploadFinish(_, { id }) {
    await Promise.all([sync(join(directory, id)), sync(directory)]);
    return {};
  },
});
createServer((request, response) => {
  const server = request.url?.startsWith('/durable') ? durable : bare;
  void server.handle(request, response);
}).listen(Number(process.env['PORT']), '127.0.0.1');
