import { randomUUID } from 'node:crypto';

import { countNotices, listNotices } from '@sanad/protocol/http/notices';

import type { Member } from '../../harness/member.ts';
import { RecordSocket } from '../../harness/record-socket.ts';
import { openCrowd, type Crowd } from '../crowd/open-crowd.ts';
import { withProfile } from '../first-look/look-at-board.ts';
import { prepareCheckout } from '../first-look/prepare-checkout.ts';
import { median } from '../measure/median.ts';
import type { GoalReport } from '../report/goal-report.ts';
import { ourRoot } from '../server/sanad.ts';

/**
 * What an inbox that nobody clears costs whoever opens it: one of 10,000 entries beside one of 50 of somebody in
 * the same workspace, of which there are two, so that their difference shows what the machine adds.
 */
const entries = { large: 10_000, small: 50, 'small again': 50 };
type Side = keyof typeof entries;
const sides = Object.keys(entries) as Side[];
const asks = 40;

interface Opened {
  readonly list: number[];
  readonly counts: number[];
  readonly page: number[];
}

export async function inboxWeight({ rounds }: { readonly rounds: number }): Promise<GoalReport> {
  prepareCheckout(ourRoot);
  const crowd = await openCrowd(sides.length + 1);
  const opened = new Map(
    sides.map((side): [Side, Opened] => [side, { list: [], counts: [], page: [] }]),
  );
  const memberOf = (side: Side): Member => crowd.people[sides.indexOf(side) + 1]!.member;
  try {
    await fillInboxes(crowd);
    // The first round warms the server up, and is not compared.
    for (let round = 0; round <= rounds; round += 1) {
      const order = [...sides];
      for (let turn = 0; turn < round % order.length; turn += 1) order.push(order.shift()!);
      for (const side of order) {
        const page = await openPage(crowd.origin, memberOf(side));
        if (round > 0) opened.get(side)!.page.push(page);
      }
      for (let ask = 0; ask < asks; ask += 1)
        for (const side of order) {
          const { list, counts } = opened.get(side)!;
          const member = memberOf(side);
          list.push(await timed(() => askFor(member, `${listNotices.path}?view=news`)));
          counts.push(await timed(() => askFor(member, countNotices.path)));
        }
    }
  } finally {
    await crowd.stop();
  }
  return reportOf(opened, rounds);
}

async function fillInboxes({ people, workspaceId, columns, database }: Crowd): Promise<void> {
  const [owner] = people;
  const socket = new RecordSocket(owner!.member, workspaceId);
  const tasks = Array.from({ length: 200 }, () => randomUUID());
  await Promise.all(
    tasks.map((taskId, card) =>
      socket.mutate('createTask', {
        ...{ taskId, columnId: columns[card % columns.length], orderKey: 'V' },
        ...{ title: `Card ${card}`, rev: randomUUID() },
      }),
    ),
  );
  socket.close();
  for (const [at, side] of sides.entries())
    await database.query(
      `insert into notice (workspace_id, user_id, stay, kind, about_kind, about_id, task_id, actor, first_at, last_at)
       select $1, $2, m.stay, 'assigned', 'task', gen_random_uuid(), ($3::uuid[])[1 + n % 200], $4, $5::bigint - n, $5::bigint - n
       from membership m, generate_series(1, $6::integer) n where m.workspace_id = $1 and m.user_id = $2 and m.ended_at is null`,
      [workspaceId, people[at + 1]!.userId, tasks, owner!.userId, Date.now(), entries[side]],
    );
  await database.query('vacuum analyze notice');
}

async function askFor({ origin, headers }: Member, path: string): Promise<void> {
  const answer = await fetch(origin + path, { headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  await answer.arrayBuffer();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** On a device that never saw the product, until an entry stands there and the tab tells how many wait. */
function openPage(origin: string, { cookie }: Member): Promise<number> {
  const entrance = async (context: Parameters<Parameters<typeof withProfile>[1]>[0]) => {
    const cookies = cookie.split('; ').map((pair) => {
      const cut = pair.indexOf('=');
      return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: origin };
    });
    await context.addCookies(cookies);
    return `${origin}/inbox`;
  };
  return withProfile(origin, entrance, async (context, inbox) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(inbox);
    const usable = await page.waitForFunction(
      () =>
        document.querySelector('li[data-notice] [data-way]') !== null &&
        /\d/.test(document.title) &&
        performance.now(),
      undefined,
      { polling: 'raf' },
    );
    return (await usable.jsonValue()) as number;
  });
}

function reportOf(opened: ReadonlyMap<Side, Opened>, rounds: number): GoalReport {
  const middle = (side: Side, of: keyof Opened): number => median(opened.get(side)![of]);
  const measures: readonly (readonly [what: string, of: keyof Opened])[] = [
    ['the first page of entries, from the server', 'list'],
    ['the page in a browser, until usable', 'page'],
  ];
  const ratio = (side: Side, of: keyof Opened): number => middle(side, of) / middle('small', of);
  return {
    goal: 'inbox',
    title: `an inbox of ${entries.large} entries beside one of ${entries.small}, ${rounds} rounds`,
    columns: ['inbox', 'entries ms', 'counts ms', 'page ms'],
    rows: sides.map((side) => [
      side,
      middle(side, 'list'),
      middle(side, 'counts'),
      middle(side, 'page'),
    ]),
    bars: measures.map(([what, of]) => ({
      what: `${what} / of ${entries.small}`,
      reached: ratio('large', of),
      bar: 1.2,
      sense: 'at most' as const,
    })),
    notes: [
      ...measures.map(([what, of]) => `${what}, twice: ${ratio('small again', of).toPrecision(3)}`),
      `the counts alone: ${ratio('large', 'counts').toPrecision(3)}, twice ${ratio('small again', 'counts').toPrecision(3)}`,
    ],
  };
}
