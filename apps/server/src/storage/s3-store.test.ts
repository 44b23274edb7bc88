import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe } from 'vitest';

import { eventually } from '../../test/eventually.ts';
import { testByteStore } from '../../test/test-byte-store.ts';
import { findFreePort } from '../host/free-port.ts';
import { openS3Store, type S3Settings } from './s3-store.ts';

/** A real S3 server over a folder, which the test command builds (`tooling/test/prepare-s3.ts`). Without it nothing is tried. */
const program = join(process.env['SANAD_CACHE'] ?? join(homedir(), '.cache', 'sanad'), 'versitygw');

describe.skipIf(!existsSync(program))('with a real S3 server', () => {
  let server: ChildProcess;
  let folder: string;
  let settings: S3Settings;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sanad-s3-'));
    const [data, aside] = [join(folder, 'data'), join(folder, 'aside')];
    for (const each of [join(data, 'files'), aside]) await mkdir(each, { recursive: true });
    const port = await findFreePort(0);
    const [access, secret] = ['sanad', 'a secret of the test'];
    server = spawn(
      program,
      [
        ...['--access', access, '--secret', secret, '--port', `127.0.0.1:${port}`, '--quiet'],
        ...['posix', '--sidecar', aside, data],
      ],
      { stdio: 'ignore' },
    );
    const endpoint = `http://127.0.0.1:${port}`;
    const keys = { accessKeyId: access, secretAccessKey: secret };
    settings = { bucket: 'files', endpoint, region: 'us-east-1', ...keys };
    await eventually(
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(port, '127.0.0.1', () => {
            socket.destroy();
            resolve();
          });
          socket.on('error', reject);
        }),
    );
  });
  afterAll(async () => {
    server.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  testByteStore('bytes in a bucket', async () => openS3Store(settings), {
    pieceBytes: 5 * 1024 * 1024,
  });
});
