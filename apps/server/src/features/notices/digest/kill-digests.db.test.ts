import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { SeededRandom } from '@sanad/testing/seeded-random';
import { expect, it } from 'vitest';

import { openDigests } from '../../../../test/digest-works.ts';
import { openMailSink } from '../../../../test/mail-sink.ts';
import { createTestApp } from '../../../../test/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';

const cycles = Number(process.env['KILL_CYCLES'] ?? 3);
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const program = join(import.meta.dirname, '../../../../test/digest-process.ts');

interface Kept {
  readonly messageId: string | undefined;
  readonly tasks: readonly string[];
}

const tasksIn = (text: string) =>
  Array.from(text.matchAll(/\/board\/([0-9a-f-]{36})/g), ([, id]) => id!);

/** Two people and a board, made by a product that has stopped. */
async function world(database: TestDatabase) {
  const app = await createTestApp({}, { database });
  const [layla, mona] = [await app.quickPerson('Layla'), await app.quickPerson('Mona')];
  const workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  await layla.call('PATCH', `/api/workspaces/${workspaceId}`, { name: 'Noor' });
  await app.app.close();
  await database.db
    .updateTable('person')
    .set({ zone: 'UTC' as never })
    .execute();
  return [workspaceId, layla.userId, mona.userId] as const;
}

for (const way of ['by SMTP', 'into the captured mail'] as const)
  it(
    `loses no notice and mails none twice ${way} over ${cycles} kills between commit, notice and mail`,
    async () => {
      const random = new SeededRandom(seed);
      const database = await createTestDatabase();
      const sink = await openMailSink();
      const smtp = way === 'by SMTP' ? sink.url : '';
      // A mail server takes its time, in which most kills shall fall.
      sink.answer = async () => {
        await wait(random.below(20));
        return '250 kept';
      };
      const people = await world(database);
      let day = 0;
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        const child = fork(program, [database.url, ...people, smtp, `${day + 2}`], {
          execArgv: [],
        });
        const ended = once(child, 'exit');
        const turns = 2 + random.below(6);
        const begun = day;
        await new Promise<void>((resolve, reject) => {
          child.once('exit', (code) => code !== null && reject(new Error(`ended with ${code}`)));
          child.on('message', (said) => {
            day = said as number;
            if (day - begun > turns + 2) resolve();
          });
        });
        await wait(random.below(40));
        child.kill('SIGKILL');
        await ended;
      }
      // Whoever comes next finishes what was begun.
      const now = () => Date.UTC(2026, 0, 1, 8, 0, 30) + day * 86_400_000;
      const digests = openDigests(database.db, { smtp, now });
      // The first of these days finds what was due before too late, and counts anew.
      for (const last = day + 5; day < last; day += 1) await digests.work();

      async function kept(): Promise<readonly Kept[]> {
        if (smtp !== '')
          return sink.taken.map(({ messageId, wire }) => ({ messageId, tasks: tasksIn(wire) }));
        const rows = await database.db.selectFrom('captured_mail').selectAll().execute();
        return rows.map((row) => ({
          messageId: row.message_id ?? undefined,
          tasks: tasksIn(row.text),
        }));
      }

      const mails = await kept();
      const told = new Map<string, Set<string | undefined>>();
      for (const { messageId, tasks } of mails)
        for (const task of tasks) told.set(task, (told.get(task) ?? new Set()).add(messageId));
      const { rows } = await database.pool.query<{ id: string }>(
        // One that was made and not given away yet is its maker's own.
        `select id from room_record where collection = 'task' and data ->> 'assigneeId' = $1`,
        [people[2]],
      );
      expect(rows.length).toBeGreaterThan(cycles * 2);
      const lost = rows.filter(({ id }) => !told.has(id));
      const doubled = [...told].filter(([, ids]) => ids.size > 1);
      expect({ seed, lost, doubled }).toEqual({ seed, lost: [], doubled: [] });
      expect(mails.filter(({ messageId }) => !messageId?.startsWith('<digest.'))).toEqual([]);
      const ids = new Set(mails.map(({ messageId }) => messageId));
      // A mail that came twice is the same one; a captured one stands once.
      if (smtp === '') expect(mails.length).toBe(ids.size);
      else expect(mails.length - ids.size).toBeLessThanOrEqual(cycles);
      await sink.close();
      await database.close();
    },
    60_000 + cycles * 20_000,
  );
