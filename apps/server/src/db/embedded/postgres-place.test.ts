import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { assertSpace } from '../../host/assert-space.ts';
import { choosePostgresPlace } from './postgres-place.ts';

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'sanad-place-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it('is in the data folder for an ordinary user, there and closed to others before anything asks about it', () => {
  const place = choosePostgresPlace(dataDir, '/binaries', null);
  expect(place).toEqual({
    binaries: '/binaries',
    data: join(dataDir, 'postgres'),
    elsewhere: false,
  });
  expect(statSync(place.data).mode & 0o777).toBe(0o700);
  expect(() => assertSpace(place.data)).not.toThrow();
});
