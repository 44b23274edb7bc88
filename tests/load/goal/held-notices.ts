import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { RecordSocket } from '../../harness/record-socket.ts';
import { openCrowd, type Crowd } from '../crowd/open-crowd.ts';
import { Histogram } from '../measure/histogram.ts';
import { median } from '../measure/median.ts';
import type { GoalReport } from '../report/goal-report.ts';

const load = { people: 10, notices: 10_000, movesPerSecond: 100 };
/** Longer than from one sweep of what is due to the next, so that the window's moment is known beforehand. */
const aheadMs = 26_000;
const quietMs = 6_000;

interface Release {
  /** From the window's moment until nothing waits for it any more. */
  readonly tookMs: number;
  /** The order in which they were given to devices is the order in which they happened. */
  readonly inOrder: boolean;
  readonly acks: Readonly<Record<'before' | 'shortlyBefore' | 'meanwhile', Histogram>>;
}

/** What waits for the hours of a team begins to be told in one moment: how long that takes, and what those who work notice of it. */
export async function heldNotices(effort: { readonly rounds: number }): Promise<GoalReport> {
  const crowd = await openCrowd(load.people);
  await giveDevices(crowd);
  const releases: Release[] = [];
  for (let round = 0; round < effort.rounds; round += 1) releases.push(await release(crowd));
  await crowd.stop();

  const ratio = (of: keyof Release['acks'], percentile: 'p50' | 'p95'): number =>
    median(
      releases.map(
        ({ acks }) =>
          acks[of].percentiles()[percentile] / acks.shortlyBefore.percentiles()[percentile],
      ),
    );
  const took = median(releases.map(({ tookMs }) => tookMs));
  return {
    goal: 'held',
    title: `${load.notices} held notices of ${load.people} people are due at once beside ${load.movesPerSecond} moves a second, ${effort.rounds} rounds`,
    columns: [
      'round',
      'released ms',
      'in order',
      'ack p50 ms',
      'ack p95 ms',
      'meanwhile p50',
      'p95',
    ],
    rows: releases.map(({ tookMs, inOrder, acks }, at) => [
      at + 1,
      tookMs,
      inOrder ? 'yes' : 'no',
      acks.shortlyBefore.percentiles().p50,
      acks.shortlyBefore.percentiles().p95,
      acks.meanwhile.percentiles().p50,
      acks.meanwhile.percentiles().p95,
    ]),
    bars: [
      { what: 'until all are released, ms', reached: took, bar: 5_000, sense: 'at most' },
      {
        what: 'in order (1: yes)',
        reached: Number(releases.every(({ inOrder }) => inOrder)),
        bar: 1,
        sense: 'at least',
      },
      {
        what: 'ack p50 meanwhile / before',
        reached: ratio('meanwhile', 'p50'),
        bar: 1.2,
        sense: 'at most',
      },
      {
        what: 'ack p95 meanwhile / before',
        reached: ratio('meanwhile', 'p95'),
        bar: 1.2,
        sense: 'at most',
      },
    ],
    notes: [
      `with nothing due, one time against the next: p50 ${ratio('before', 'p50').toPrecision(3)}, p95 ${ratio('before', 'p95').toPrecision(3)}`,
      'devices are given what is theirs and not told of it: no push service is asked',
    ],
  };
}

/** One each, which rests until long after the run. */
async function giveDevices({ database }: Crowd): Promise<void> {
  await database.query(`
    insert into push_device (user_id, login_id, endpoint, p256dh, auth, made_at, due_at)
    select distinct on (user_id) user_id, id, 'https://push.example.test/' || id, 'key', 'auth', 0, 9000000000000
    from login order by user_id, id`);
}

async function release({ people, workspaceId, columns, database }: Crowd): Promise<Release> {
  const socket = new RecordSocket(people[0]!.member, workspaceId);
  const [taskId, columnId] = [randomUUID(), columns[0]];
  await socket.mutate('createTask', {
    ...{ taskId, columnId, orderKey: 'V', title: 'Report', rev: randomUUID() },
  });
  const opensAt = Date.now() + aheadMs;
  await database.query('delete from push_due');
  await database.query('delete from notice');
  await database.query(
    `insert into notice (workspace_id, user_id, stay, kind, about_kind, about_id, task_id, actor, first_at, last_at, push_at, heard_at)
     select $1, ($2::uuid[])[1 + n % $3], 1, 'assigned', 'task', gen_random_uuid(), $4, ($2::uuid[])[1], n, n, $5, $5
     from generate_series(1, $6::int) n`,
    [workspaceId, people.map(({ userId }) => userId), load.people, taskId, opensAt, load.notices],
  );

  const acks = {
    before: new Histogram(),
    shortlyBefore: new Histogram(),
    meanwhile: new Histogram(),
  };
  let part: keyof typeof acks | undefined;
  const begun = performance.now();
  const sent: Promise<void>[] = [];
  async function move(turn: number): Promise<void> {
    const [sentAt, into] = [performance.now(), part];
    await socket.mutate('moveTask', { taskId, columnId, orderKey: `Vq${turn}q` });
    if (into !== undefined) acks[into].add(performance.now() - sentAt);
  }
  const sending = setInterval(() => {
    const due = ((performance.now() - begun) / 1_000) * load.movesPerSecond;
    while (sent.length < due) sent.push(move(sent.length));
  }, 2);
  await wait(opensAt - 2 * quietMs - Date.now());
  part = 'before';
  await wait(quietMs);
  part = 'shortlyBefore';
  await wait(opensAt - Date.now());
  part = 'meanwhile';
  const left = async (): Promise<number> => {
    const { rows } = await database.query<{ left: string }>(
      'select count(*) as left from notice where push_at is not null',
    );
    return Number(rows[0]!.left);
  };
  while ((await left()) > 0) await wait(50);
  const tookMs = Date.now() - opensAt;
  part = undefined;
  clearInterval(sending);
  await Promise.all(sent);
  socket.close();
  // What one statement gave to devices happened before what a later one gave; within one they are told by time.
  const { rows } = await database.query<{ wrong: string }>(`
    select count(*) as wrong from (
      select min(n.last_at) as first, lag(max(n.last_at)) over (order by q.xmin::text::bigint) as earlier
      from push_due q join notice n on n.id = q.notice_id group by q.xmin::text::bigint) each
    where earlier > first`);
  return { tookMs, inOrder: Number(rows[0]!.wrong) === 0, acks };
}
