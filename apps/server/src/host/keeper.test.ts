import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { keepWith, spawnHeld, type Kept } from './keeper.ts';
import { isProcessAlive } from './process-alive.ts';

const keeperFile = join(import.meta.dirname, 'keeper.ts');

/** Something that would go on for a minute. */
function sleeper(): number {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid!;
}

/** A process that keeps it and is then killed, as a server may be. */
async function killedKeeperOf(kept: Kept, before = ''): Promise<void> {
  const code = `import { keepWith } from ${JSON.stringify(keeperFile)};
const keeper = keepWith(${JSON.stringify(kept)}); ${before}
setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100);`;
  const owner = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    stdio: 'ignore',
  });
  await new Promise((resolve) => owner.once('exit', resolve));
}

const commandOf = (pid: number) =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();

const gone = (pid: number) =>
  expect.poll(() => isProcessAlive(pid), { timeout: 5_000, interval: 10 }).toBe(false);

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sanad-keeper-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

it('ends what a killed process had started', async () => {
  const pid = sleeper();
  await killedKeeperOf({ pid, signals: ['SIGTERM', 'SIGKILL'] });
  await gone(pid);
});

it('lets a program begin only when it is told to, under the same number', async () => {
  const log = openSync(join(folder(), 'log'), 'a');
  onTestFinished(() => closeSync(log));
  const { child, release } = spawnHeld('/bin/sleep', ['60'], { stdio: ['ignore', log, log] });
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(isProcessAlive(child.pid!, 'read')).toBe(true);
  release();
  await expect
    .poll(() => commandOf(child.pid!), { timeout: 5_000, interval: 10 })
    .toBe('/bin/sleep 60');
});

it('lets nothing begin once the process that should have told it is gone', async () => {
  const mark = join(folder(), 'begun');
  const log = openSync(join(folder(), 'log'), 'a');
  onTestFinished(() => closeSync(log));
  const { child } = spawnHeld('/usr/bin/touch', [mark], { stdio: ['ignore', log, log] });
  child.stdin?.destroy();
  await new Promise((resolve) => child.once('exit', resolve));
  expect(existsSync(mark)).toBe(false);
});

it('lets a successor take it over, and ends it with that one', async () => {
  const pid = sleeper();
  const handover = { withinMs: 1_000, file: join(folder(), 'keeper') };
  const kept: Kept = { pid, signals: ['SIGTERM', 'SIGKILL'], handover };
  await killedKeeperOf(kept);
  const successor = keepWith(kept);
  // A second one of a folder of its own outlasts the time that the first would have waited.
  const other = sleeper();
  const elsewhere = { withinMs: 1_500, file: join(folder(), 'keeper') };
  await killedKeeperOf({ pid: other, signals: ['SIGTERM', 'SIGKILL'], handover: elsewhere });
  await gone(other);
  expect(isProcessAlive(pid)).toBe(true);
  successor.release();
});

it('waits for no successor when it was told to hurry', async () => {
  const pid = sleeper();
  const handover = { withinMs: 60_000, file: join(folder(), 'keeper') };
  await killedKeeperOf({ pid, signals: ['SIGTERM', 'SIGKILL'], handover }, 'keeper.hurry();');
  await gone(pid);
});

it('leaves alone what was released', async () => {
  const pid = sleeper();
  await killedKeeperOf({ pid, signals: ['SIGTERM', 'SIGKILL'] }, 'keeper.release();');
  const other = sleeper();
  await killedKeeperOf({ pid: other, signals: ['SIGTERM', 'SIGKILL'] });
  await gone(other);
  expect(isProcessAlive(pid)).toBe(true);
});
