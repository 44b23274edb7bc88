import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeEach, expect, it, onTestFinished } from 'vitest';

import { fetchLivekitRelease } from './fetch-livekit-release.ts';

const never = new AbortController().signal;
const program = '#!/bin/sh\necho livekit-server version 1.13.5\n';

let folder: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanad-release-'));
  target = join(folder, 'livekit-server-1.13.5');
  return () => rmSync(folder, { recursive: true, force: true });
});

function archive(): Buffer {
  const source = mkdtempSync(join(tmpdir(), 'sanad-archive-'));
  onTestFinished(() => rmSync(source, { recursive: true, force: true }));
  const file = join(source, 'livekit-server');
  writeFileSync(file, program);
  chmodSync(file, 0o755);
  return spawnSync('tar', ['-czf', '-', '-C', source, 'livekit-server']).stdout;
}

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function release(bytes: Buffer, sum: string): RequestListener {
  return (request, response) => {
    const name = request.url?.slice(1) ?? '';
    if (name === 'checksums.txt') {
      response.end(
        `${sum}  livekit_1.13.5_linux_amd64.tar.gz\n${sum}  livekit_1.13.5_linux_arm64.tar.gz\n`,
      );
    } else response.end(bytes);
  };
}

it('unpacks the program of the archive whose checksum the release states', async () => {
  const bytes = archive();
  const base = await serve(release(bytes, createHash('sha256').update(bytes).digest('hex')));
  expect(await fetchLivekitRelease(folder, target, never, base)).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe(program);
  expect(readdirSync(folder)).toEqual(['livekit-server-1.13.5']);
});

it('refuses an archive that is not the one of the checksums', async () => {
  const base = await serve(
    release(archive(), createHash('sha256').update('another').digest('hex')),
  );
  expect(await fetchLivekitRelease(folder, target, never, base)).toBe(false);
  expect(existsSync(target)).toBe(false);
});

it('refuses a release that says nothing about this archive', async () => {
  const base = await serve((_request, response) => response.end('0000  another.zip\n'));
  expect(await fetchLivekitRelease(folder, target, never, base)).toBe(false);
});

it('gives up within seconds where nobody answers', async () => {
  const base = await serve(() => undefined);
  const begun = performance.now();
  expect(await fetchLivekitRelease(folder, target, never, base)).toBe(false);
  expect(performance.now() - begun).toBeLessThan(6_000);
});

it('gives up at once when the product stops meanwhile', async () => {
  const stopping = new AbortController();
  const base = await serve(() => stopping.abort());
  expect(await fetchLivekitRelease(folder, target, stopping.signal, base)).toBe(false);
});
