import { randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import { createDatabase } from '../src/db/database.ts';
import { openDigests } from './digest-works.ts';
import { openOwnRooms } from './own-rooms.ts';

/**
 * A process in which somebody assigns a task a day, which reads what happened and mails digests, for a test
 * that kills it: `node digest-process.ts URL WORKSPACE ACTOR TO SMTP DAY`. Says each day that is committed.
 */
const [url = '', workspaceId = '', actor = '', to = '', smtp = '', first = '0'] =
  process.argv.slice(2);
let day = Number(first);
const now = () => Date.UTC(2026, 0, 1, 8, 0, 30) + day * 86_400_000;
const database = createDatabase(url, { max: 6 });
const { rooms } = openOwnRooms({ pool: database.pool, url }, { now });
const digests = openDigests(database.db, { smtp, now });
const room = await rooms.open('workspace', workspaceId as WorkspaceId);
const columnId = [...room.all('column')][0]!.id;
let mailing = Promise.resolve();
for (; ; day += 1) {
  const taskId = randomUUID();
  const rev = randomUUID();
  const task = { taskId, columnId, orderKey: 'V', title: 'Task', rev };
  await room.mutate('createTask', task, actor as UserId);
  await room.mutate('assignTask', { taskId, assigneeId: to }, actor as UserId);
  process.send?.(day);
  // What is mailed is of the day before or of this one, whichever comes first.
  await mailing;
  mailing = digests.work();
}
