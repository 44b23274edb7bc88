import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { dataFolder, ready, settings, startProduct } from './product/product-test.ts';

/** A disk of its own, where this machine lets us make one; else a folder, and the test below is another. */
function smallDisk(): string | null {
  const disk = join(dataFolder(), 'disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=90m', 'tmpfs', disk]);
  if (mounted.status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', disk]));
  chmodSync(disk, 0o711);
  return disk;
}

it('says in one sentence that the disk is full, and starts with the old data when there is room again', async () => {
  const disk = smallDisk();
  if (disk === null) {
    // Without the right to mount, at least the question itself is asked of a file system that is full.
    const { assertSpace } = await import('@sanad/server/host/assert-space');
    expect(() => assertSpace('/proc')).toThrow('is full (0 MB left): free about 100 MB');
    return;
  }
  const given = await settings({ dataDir: disk });
  const first = startProduct(given);
  await first.says(ready);
  first.interrupt();
  expect(await first.ended()).toBe(0);

  const ballast = join(disk, 'ballast');
  fill(ballast);
  const refused = startProduct(given);
  expect(await refused.ended()).toBe(1);
  expect(refused.output.trim().split('\n').at(-1)).toMatch(
    /^The disk that holds \S+ is full \(\d+ MB left\): free about 100 MB and start again/,
  );

  writeFileSync(ballast, '');
  await startProduct(given).says(ready);
});

function fill(file: string): void {
  spawnSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=1M'], { stdio: 'ignore' });
}
