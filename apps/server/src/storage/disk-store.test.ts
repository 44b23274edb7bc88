import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll } from 'vitest';

import { testByteStore } from '../../test/test-byte-store.ts';
import { openDiskStore } from './disk-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'sanad-bytes-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

testByteStore('bytes on the disk', () => openDiskStore(folder));
