import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeEach, expect, it, onTestFinished } from 'vitest';

import { takeDataLock } from './data-lock.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanad-lock-'));
  file = join(folder, 'lock.json');
  return () => rmSync(folder, { recursive: true, force: true });
});

function heldBy(pid: number, program: string, stopping = false): void {
  writeFileSync(file, JSON.stringify({ pid, program, stopping }));
}

/** A process that lives until the test is over; its command line contains `mark`. */
function living(mark: string): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)', mark]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid ?? 0;
}

it('is free again after its release', async () => {
  const lock = await takeDataLock(folder);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    pid: process.pid,
    stopping: false,
  });
  lock.release();
  expect(existsSync(file)).toBe(false);
});

it('refuses while another process holds it, and names that one', async () => {
  const pid = living('the-product.ts');
  heldBy(pid, 'the-product.ts');
  await expect(takeDataLock(folder)).rejects.toThrow(
    `is in use by process ${pid}: stop that one first (kill ${pid})`,
  );
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid });
});

it('is taken over from a dead process', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']);
  heldBy(dead.pid, 'the-product.ts');
  const lock = await takeDataLock(folder);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  lock.release();
});

it('is taken over from a stranger that got the same number later', async () => {
  heldBy(living('something-else'), 'the-product.ts');
  (await takeDataLock(folder)).release();
});

it('is taken over from a predecessor that had our own number, as in a container', async () => {
  heldBy(process.pid, process.argv[1] ?? '');
  (await takeDataLock(folder)).release();
});

it('is taken over when the file holds nothing that can be read', async () => {
  writeFileSync(file, '{"pid":');
  (await takeDataLock(folder)).release();
});

it('is waited for when its holder said that it is stopping', async () => {
  const pid = living('the-product.ts');
  heldBy(pid, 'the-product.ts', true);
  const waiting = takeDataLock(folder);
  process.kill(pid, 'SIGKILL');
  (await waiting).release();
});
