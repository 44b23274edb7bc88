import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { SeededRandom } from '@sanad/testing/seeded-random';
import { expect, it } from 'vitest';

import {
  linesOf,
  makeNotebook,
  makeWorkspace,
  notesOf,
  noteTaker,
  openProcess,
  quietPorts,
} from '../../../test/reading-bed.ts';
import { createTestDatabase } from '../../../test/test-database.ts';
import { createRoomReaders } from './room-readers.ts';

const cycles = Number(process.env['KILL_CYCLES'] ?? 4);
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const program = join(import.meta.dirname, '../../../test/reader-process.ts');

it(
  `loses no line and takes none twice over ${cycles} kills between commit and reading (seed ${seed})`,
  async () => {
    const random = new SeededRandom(seed);
    const database = await createTestDatabase();
    await makeNotebook(database);
    const person = { name: 'Mona', email: 'mona@example.test' };
    const made = await database.db.insertInto('person').values(person).returning('id').execute();
    const mona = made[0]!.id;
    const workspaceId = await makeWorkspace(database, mona);
    let committed = 0;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const child = fork(program, [database.url, workspaceId, mona], { execArgv: [] });
      const said = { committed: 0 };
      const ended = once(child, 'exit');
      const turns = 1 + random.below(6);
      await new Promise<void>((resolve, reject) => {
        child.once('exit', (code) => code !== null && reject(new Error(`ended with ${code}`)));
        child.on('message', (changes) => {
          said.committed = changes as number;
          if (said.committed >= turns * 3) resolve();
        });
      });
      // Somewhere in the turns that follow.
      await wait(random.below(30));
      child.kill('SIGKILL');
      await ended;
      committed += said.committed;
    }
    const own = openProcess(database.url);
    await createRoomReaders(quietPorts(own.db).ports, [noteTaker('killed')]).poll();
    const lines = await linesOf(database);
    expect(lines.length).toBeGreaterThanOrEqual(committed);
    expect(await notesOf(database, 'killed')).toEqual(lines);
    await own.close();
    await database.close();
  },
  60_000 + cycles * 20_000,
);
