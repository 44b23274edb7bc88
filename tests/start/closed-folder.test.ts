import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findPostgresBinaries } from '@sanad/server/db/embedded/postgres-binaries';
import { choosePostgresPlace } from '@sanad/server/db/embedded/postgres-place';
import { findPostgresUser } from '@sanad/server/db/embedded/postgres-user';
import { expect, it, onTestFinished } from 'vitest';

import { ready, settings, startProduct } from './product/product-test.ts';

/** A folder that only its owner can enter, as a home directory often is. */
function closedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-closed-'));
  chmodSync(folder, 0o700);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function placeOf(dataDir: string): string {
  const note: unknown = JSON.parse(readFileSync(join(dataDir, 'postgres-place.json'), 'utf8'));
  const { data } = note as { data: string };
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  return data;
}

const user = findPostgresUser();

if (user === null) {
  it('keeps the data where it belongs: the database runs as the person who started it', async () => {
    const dataDir = join(closedFolder(), 'data');
    await startProduct(await settings({ dataDir })).says(ready);
    expect(existsSync(join(dataDir, 'postgres', 'PG_VERSION'))).toBe(true);
  });
} else {
  it('as root, moves the data of a closed folder to where the database can reach it, and says where', async () => {
    const dataDir = join(closedFolder(), 'data');
    const given = await settings({ dataDir });
    const first = startProduct(given);
    const output = await first.says(ready);
    const place = placeOf(dataDir);
    expect(output).toContain(`its data is in ${place}, because its user cannot enter ${dataDir}`);
    expect(existsSync(join(place, 'PG_VERSION'))).toBe(true);
    first.interrupt();
    expect(await first.ended()).toBe(0);

    // The second start finds the same database there.
    await startProduct(given).says(ready);
    expect(placeOf(dataDir)).toBe(place);
  });

  it('as root, copies the binaries of a closed checkout to where their user can run them', () => {
    const closed = closedFolder();
    const binaries = join(closed, 'native');
    cpSync(findPostgresBinaries(), binaries, { recursive: true, verbatimSymlinks: true });
    const dataDir = join(closed, 'data');
    mkdirSync(dataDir);
    const place = choosePostgresPlace(dataDir, binaries, user);
    onTestFinished(() => {
      rmSync(place.data, { recursive: true, force: true });
      rmSync(place.binaries, { recursive: true, force: true });
    });
    expect(place.elsewhere).toBe(true);
    const run = spawnSync(join(place.binaries, 'bin', 'postgres'), ['--version'], {
      ...user,
      cwd: '/',
      encoding: 'utf8',
    });
    expect(run.stdout).toMatch(/^postgres \(PostgreSQL\) 18\./);
  });
}
