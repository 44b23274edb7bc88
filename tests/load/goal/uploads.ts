import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { RecordSocket } from '../../harness/record-socket.ts';
import { tusUpload, type TusTarget } from '../client/tus-upload.ts';
import { median } from '../measure/median.ts';
import type { GoalReport } from '../report/goal-report.ts';
import { scratchFolder, startChildServer } from '../server/child-server.ts';
import { openHome, runSanad, type SanadHome } from '../server/sanad.ts';

const mib = 1024 * 1024;
const pieceBytes = 16 * mib;
const many = 20;
/** Of a good line upwards, ten megabits. What comes from this machine itself takes all of it, whoever sends. */
const lineBytes = 1_250_000;

/** One large file, and many small ones one after the other: the first is bytes, the second is all around them. */
const loads = [
  { name: 'one of 128 MiB', bytes: 128 * mib, files: 1 },
  { name: `${many} of 1 MiB`, bytes: mib, files: many },
] as const;
type Load = (typeof loads)[number];

/** Mebibytes a second until the last answer. */
async function speedOf(target: TusTarget, { bytes, files }: Load): Promise<number> {
  const body = randomBytes(bytes);
  const begun = performance.now();
  for (let at = 0; at < files; at += 1) await tusUpload(target, body, pieceBytes);
  return ((bytes * files) / mib / (performance.now() - begun)) * 1_000;
}

/** Milliseconds from a change of the board to its ack, one after the other, for as long as `until` runs. */
async function acksDuring(
  board: { readonly socket: RecordSocket; readonly taskId: string },
  until: Promise<unknown>,
): Promise<number[]> {
  const took: number[] = [];
  let over = false;
  void until.finally(() => (over = true));
  while (!over) {
    const begun = performance.now();
    const args = { taskId: board.taskId, met: took.length % 2 === 0 };
    await board.socket.mutate('setTaskDueMet', args);
    took.push(performance.now() - begun);
  }
  return took;
}

async function openBoard({ member, workspaceId }: SanadHome) {
  const socket = new RecordSocket(member, workspaceId);
  const [columnId, taskId] = [randomUUID(), randomUUID()];
  await socket.mutate('createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' });
  const task = { taskId, columnId, title: 'Bench', rev: randomUUID(), orderKey: 'V' };
  await socket.mutate('createTask', task);
  const due = { at: Date.now(), zone: 'UTC' };
  await socket.mutate('setTaskDue', { taskId, due });
  return { socket, taskId };
}

/** Uploads beside the bare library over the same disk in the same run, and what they cost whoever works meanwhile. */
export async function uploads(effort: { readonly rounds: number }): Promise<GoalReport> {
  const [ours, bare] = [scratchFolder(), scratchFolder()];
  const { child, origin } = await runSanad(ours.path);
  const beside = await startChildServer({
    script: join(import.meta.dirname, '../server/bare-tus.ts'),
    env: { BARE_TUS_FOLDER: bare.path },
  });
  const home = await openHome(origin);
  const { Cookie: cookie, Origin: from } = home.member.headers;
  const sides: Readonly<Record<string, TusTarget>> = {
    sanad: {
      url: `${origin}/api/workspaces/${home.workspaceId}/uploads`,
      headers: { cookie, origin: from },
    },
    bare: { url: `http://127.0.0.1:${beside.port}/files`, headers: {} },
    'bare again': { url: `http://127.0.0.1:${beside.port}/files`, headers: {} },
    'bare, durable': { url: `http://127.0.0.1:${beside.port}/durable`, headers: {} },
  };
  const speeds = new Map<string, number[]>();
  const add = (key: string, value: number) => speeds.set(key, [...(speeds.get(key) ?? []), value]);
  const board = await openBoard(home);
  const quiet: number[] = [];
  const busy: number[] = [];
  const storm: number[] = [];
  /** The same bytes by the same lines to the bare library: what sending them costs this machine by itself. */
  const elsewhere: number[] = [];
  try {
    for (let round = 0; round < effort.rounds; round += 1) {
      const order = Object.keys(sides);
      if (round % 2 === 1) order.reverse();
      for (const load of loads)
        for (const side of order) add(`${side} ${load.name}`, await speedOf(sides[side]!, load));
      quiet.push(
        ...(await acksDuring(board, new Promise((resolve) => setTimeout(resolve, 3_000)))),
      );
      const body = randomBytes(4 * mib);
      const all = (side: string, speed: number) =>
        Promise.all(
          Array.from({ length: many }, () => tusUpload(sides[side]!, body, pieceBytes, speed)),
        );
      busy.push(...(await acksDuring(board, all('sanad', lineBytes))));
      elsewhere.push(...(await acksDuring(board, all('bare', lineBytes))));
      storm.push(...(await acksDuring(board, all('sanad', Infinity))));
    }
  } finally {
    board.socket.close();
    await child.stop();
    await beside.stop();
    ours.remove();
    bare.remove();
  }
  const speed = (side: string, load: Load) => median(speeds.get(`${side} ${load.name}`)!);
  const beyond = (values: readonly number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
  return {
    goal: 'uploads',
    title: `uploads beside the bare library, and acks while ${many} come at once, ${effort.rounds} rounds`,
    columns: ['what', 'sanad', 'bare', 'bare again', 'bare, durable'],
    rows: [
      ...loads.map((load) => [
        `${load.name}, MiB/s`,
        ...Object.keys(sides).map((side) => speed(side, load)),
      ]),
      ...[0.5, 0.99].map((share) => [
        `ack p${share * 100} ms: quiet, ${many} lines, ${many} within this machine`,
        ...[quiet, busy, storm].map((values) => beyond(values, share)),
        '',
      ]),
    ],
    bars: [
      ...loads.map((load) => ({
        what: `${load.name}, of the bare library`,
        reached: speed('sanad', load) / speed('bare', load),
        bar: 0.8,
        sense: 'at least' as const,
      })),
      {
        what: `acks while ${many} come at once by lines of 10 Mbit/s, p50`,
        reached: beyond(busy, 0.5) / beyond(quiet, 0.5),
        bar: 1.2,
        sense: 'at most',
      },
    ],
    notes: [
      `the bare library beside itself: ${loads.map((load) => (speed('bare again', load) / speed('bare', load)).toPrecision(3)).join(', ')}`,
      `of the bare library that is durable as well: ${loads.map((load) => (speed('sanad', load) / speed('bare, durable', load)).toPrecision(3)).join(', ')}`,
      `acks while the ${many} go to the bare library instead, p50: ${(beyond(elsewhere, 0.5) / beyond(quiet, 0.5)).toPrecision(3)} of quiet`,
      'ours are durable on the disk and in the room before the last answer',
    ],
  };
}
