import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Two versions that were agreed, as the product keeps them. */
function record() {
  const versions = [];
  let before: string | null = null;
  for (const number of [1, 2]) {
    const content = JSON.stringify({ before, number, terms: { noticeDays: 14, name: 'منى' } });
    const sealed: string = JSON.stringify({ before, hash: digest(content) });
    versions.push({
      ...{ number, content, hash: digest(content) },
      sealed: { content: sealed, hash: digest(sealed) },
    });
    before = digest(sealed);
  }
  return versions;
}

function check(versions: readonly unknown[]) {
  const file = join(folder, 'record.json');
  writeFileSync(file, JSON.stringify({ versions }));
  const program = join(import.meta.dirname, 'check-record.mjs');
  const { status, stdout } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
  return { status, said: stdout.trim().split('\n') };
}

it('says of a record that it is as it was agreed, with the seal that the paper bears', () => {
  const versions = record();
  expect(check(versions)).toEqual({
    status: 0,
    said: versions.map(
      ({ number, sealed }) => `version ${number}: as it was agreed, seal ${sealed.hash}`,
    ),
  });
});

it('names the version that somebody changed, also where they made its hash anew', () => {
  const [one, two] = record() as [ReturnType<typeof record>[0], ReturnType<typeof record>[0]];
  const content = one.content.replace('14', '1');
  const changed = check([{ ...one, content }, two]);
  expect([changed.status, changed.said[0]]).toEqual([
    1,
    'version 1: its text is not the one that was proposed',
  ]);
  const rehashed = check([{ ...one, content, hash: digest(content) }, two]);
  expect([rehashed.status, rehashed.said[0]]).toEqual([
    1,
    'version 1: its seal is of another text',
  ]);
  expect(check([two]).status).toBe(1);
});
