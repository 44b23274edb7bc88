import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { RecordSocket } from '../../harness/record-socket.ts';
import { Histogram, type Percentiles } from '../measure/histogram.ts';
import { openCrowd } from './open-crowd.ts';

export interface SearchDelay {
  /** From an ack to its words being in the index, committed. */
  readonly delay: Percentiles;
  /** Every task that was made can be found. */
  readonly allFound: boolean;
}

const words = ['فاتورة', 'appointment', 'مراجعة', 'gloves', 'العيادة', 'report', 'قائمة', 'Zoë'];

/** So many people make so many tasks a second, each with words of its own: all of it is taken in. */
export async function searchDelay(load: {
  readonly people: number;
  readonly perSecond: number;
  readonly warmupSeconds: number;
  readonly seconds: number;
}): Promise<SearchDelay> {
  const { people: count, perSecond, warmupSeconds, seconds } = load;
  const { people, workspaceId, columns, database, ...crowd } = await openCrowd(count);
  const delay = new Histogram();
  /** What is acked and not yet known to be taken in, by its room's version at most. */
  let unread: { readonly version: number; readonly ackedAt: number }[] = [];
  const sockets = people.map(({ member }) => new RecordSocket(member, workspaceId));
  const versions = sockets.map(() => 0);
  for (const [at, socket] of sockets.entries())
    socket.onDown = (message) => {
      if (message.type === 'poke') versions[at] = message.version;
    };
  const begun = performance.now();
  const measureFrom = begun + warmupSeconds * 1_000;
  async function make(turn: number): Promise<void> {
    const from = turn % count;
    const title = [0, 1, 3].map((step) => words[(turn + step) % words.length]).join(' ');
    await sockets[from]!.mutate('createTask', {
      ...{ taskId: randomUUID(), columnId: columns[turn % columns.length] },
      ...{ orderKey: 'V', title: `${title} n${turn}`, rev: randomUUID() },
    });
    const ackedAt = performance.now();
    if (ackedAt >= measureFrom) unread.push({ version: versions[from]!, ackedAt });
  }
  const sent: Promise<void>[] = [];
  const sending = setInterval(() => {
    const due = ((performance.now() - begun) / 1_000) * perSecond;
    while (sent.length < due) sent.push(make(sent.length));
  }, 2);
  const look = async (): Promise<void> => {
    const { rows } = await database.query<{ version: string }>(
      `select version from activity_cursor where reader = 'search' and room_id = $1`,
      [workspaceId],
    );
    const read = Number(rows[0]?.version ?? 0);
    const now = performance.now();
    for (const { version, ackedAt } of unread) if (version <= read) delay.add(now - ackedAt);
    unread = unread.filter(({ version }) => version > read);
  };
  const end = measureFrom + seconds * 1_000;
  while (performance.now() < end) await Promise.all([look(), wait(10)]);
  clearInterval(sending);
  await Promise.all(sent);
  for (let tries = 0; unread.length > 0 && tries < 1_000; tries += 1)
    await Promise.all([look(), wait(10)]);
  const { rows } = await database.query<{ found: string }>(
    `select count(distinct entry) as found from search_word where workspace_id = $1 and word ~ '^n[0-9]+$'`,
    [workspaceId],
  );
  for (const socket of sockets) socket.close();
  await crowd.stop();
  return { delay: delay.percentiles(), allFound: Number(rows[0]!.found) === sent.length };
}
