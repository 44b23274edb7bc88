import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { RecordSocket } from '../../harness/record-socket.ts';
import { Histogram, type Percentiles } from '../measure/histogram.ts';
import { openCrowd } from './open-crowd.ts';

export interface NoticeDelay {
  readonly acked: number;
  /** From an ack to its notices being committed. */
  readonly delay: Percentiles;
  /** Each was told of, once. */
  readonly allTold: boolean;
}

const taskCount = 2_000;

/** So many people give each other so many tasks a second: each time somebody is told. */
export async function noticeDelay(load: {
  readonly people: number;
  readonly perSecond: number;
  readonly warmupSeconds: number;
  readonly seconds: number;
}): Promise<NoticeDelay> {
  const { people: count, perSecond, warmupSeconds, seconds } = load;
  const { people, workspaceId, columns, database, ...crowd } = await openCrowd(count);
  const delay = new Histogram();
  /** What is acked and not yet known to be told, by its room's version at most. */
  let untold: { readonly version: number; readonly ackedAt: number }[] = [];
  let acked = 0;
  const sockets = people.map(({ member }) => new RecordSocket(member, workspaceId));
  const versions = sockets.map(() => 0);
  for (const [at, socket] of sockets.entries())
    socket.onDown = (message) => {
      if (message.type === 'poke') versions[at] = message.version;
    };
  const tasks = Array.from({ length: taskCount }, () => ({ taskId: randomUUID(), of: 0 }));
  await Promise.all(
    tasks.map(({ taskId }, card) =>
      sockets[0]!.mutate('createTask', {
        ...{ taskId, columnId: columns[card % columns.length] },
        ...{ orderKey: 'V', title: `Card ${card}`, rev: randomUUID() },
      }),
    ),
  );

  const begun = performance.now();
  const measureFrom = begun + warmupSeconds * 1_000;
  async function assign(turn: number): Promise<void> {
    const task = tasks[turn % taskCount]!;
    const from = turn % count;
    // Never to whoever has it, nor to oneself.
    task.of = [1, 2].map((step) => (from + step) % count).find((each) => each !== task.of)!;
    const args = { taskId: task.taskId, assigneeId: people[task.of]!.userId };
    await sockets[from]!.mutate('assignTask', args);
    acked += 1;
    const ackedAt = performance.now();
    if (ackedAt >= measureFrom) untold.push({ version: versions[from]!, ackedAt });
  }
  const sent: Promise<void>[] = [];
  const sending = setInterval(() => {
    const due = ((performance.now() - begun) / 1_000) * perSecond;
    while (sent.length < due) sent.push(assign(sent.length));
  }, 2);
  const look = async (): Promise<void> => {
    const { rows } = await database.query<{ version: string }>(
      `select version from activity_cursor where reader = 'notices' and room_id = $1`,
      [workspaceId],
    );
    const told = Number(rows[0]?.version ?? 0);
    const now = performance.now();
    for (const { version, ackedAt } of untold) if (version <= told) delay.add(now - ackedAt);
    untold = untold.filter(({ version }) => version > told);
  };
  const end = measureFrom + seconds * 1_000;
  while (performance.now() < end) await Promise.all([look(), wait(10)]);
  clearInterval(sending);
  await Promise.all(sent);
  for (let tries = 0; untold.length > 0 && tries < 1_000; tries += 1)
    await Promise.all([look(), wait(10)]);
  const { rows } = await database.query<{ told: string }>(
    `select coalesce(sum(count), 0) as told from notice where kind = 'assigned'`,
  );
  for (const socket of sockets) socket.close();
  await crowd.stop();
  return { acked, delay: delay.percentiles(), allTold: Number(rows[0]!.told) === acked };
}
