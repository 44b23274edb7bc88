import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { boardFrames } from './goal/board-frames.ts';
import { acksBeside, boardFanOut, durableAcks } from './goal/board-goals.ts';
import { coldLoad, docCrash, docFanOut, docLatency } from './goal/doc-goals.ts';
import { filterFrames } from './goal/filter-frames.ts';
import { firstLook } from './goal/first-look.ts';
import { heldNotices } from './goal/held-notices.ts';
import { historyWeight } from './goal/history-weight.ts';
import { inboxWeight } from './goal/inbox-weight.ts';
import { joinCall } from './goal/join-call.ts';
import { largeBoard } from './goal/large-board.ts';
import { memory } from './goal/memory-goals.ts';
import { notices } from './goal/notices.ts';
import { search } from './goal/search.ts';
import { todayBesideBoards } from './goal/today-beside-boards.ts';
import { uploads } from './goal/uploads.ts';
import { pinToCpu } from './measure/process-cpu.ts';
import type { GoalReport } from './report/goal-report.ts';
import { printGoal, printVerdict } from './report/print-goal.ts';
import { loadCpu } from './server/child-server.ts';

/**
 * Our real server beside the limits and the peers, one after the other in one run, order reversed
 * every second round. Compare the ratios of one run, never figures of two runs.
 *
 *   npm run bench [-- --only=1,6] [--rounds=3] [--seconds=4] [--quick] [--json=FILE]
 *   npm run bench -- --only=first-look [--earlier=ROOT_OF_A_CHECKOUT] [--latency=40] [--rounds=7]
 *   npm run bench -- --only=join [--rounds=7]
 *   npm run bench -- --only=large-board [--earlier=ROOT_OF_A_CHECKOUT] [--rounds=7]
 *   npm run bench -- --only=frames
 *   npm run bench -- --only=filter [--earlier=ROOT_OF_A_CHECKOUT]
 *   npm run bench -- --only=history [--folder=WHERE_THE_DATA_IS_KEPT] [--rounds=7]
 *   npm run bench -- --only=notices,inbox [--rounds=7]
 *   npm run bench -- --only=held [--rounds=7]
 *   npm run bench -- --only=search [--scale=1] [--folder=WHERE_THE_DATA_IS_KEPT] [--rounds=7]
 *   npm run bench -- --only=today [--rounds=7]
 *   npm run bench -- --only=uploads [--rounds=7]
 *   npm run bench -- --only=acks --earlier=ROOT_OF_A_CHECKOUT [--rounds=7]
 */
const flags = new Map(
  process.argv.slice(2).map((flag) => {
    const [name, value] = flag.replace(/^--/, '').split('=');
    return [name!, value ?? 'yes'];
  }),
);
const quick = flags.has('quick');
const effort = {
  rounds: Number(flags.get('rounds') ?? (quick ? 1 : 3)),
  seconds: Number(flags.get('seconds') ?? (quick ? 2 : 4)),
  // As long as in the tools that measured the bars: a server that has just started is not what is meant.
  warmupSeconds: 2,
  quick,
};

const earlier = flags.get('earlier') ?? process.env['FIRST_LOOK_EARLIER'];
/** Where two builds are compared, whose difference is small beside what the machine adds. */
const manyRounds = flags.has('rounds') || quick ? effort.rounds : 7;

const goals: Record<string, (of: typeof effort) => Promise<GoalReport>> = {
  '1': docFanOut,
  '2': docLatency,
  '3': docCrash,
  '4': coldLoad,
  '5': memory,
  '6': boardFanOut,
  '7': durableAcks,
  acks: (of) => acksBeside(earlier, { ...of, rounds: manyRounds }),
  notices: (of) => notices({ ...of, rounds: manyRounds }),
  'first-look': () =>
    firstLook({
      rounds: manyRounds,
      earlier,
      line: { latencyMs: Number(flags.get('latency') ?? 0) },
    }),
  'large-board': () => largeBoard({ rounds: manyRounds, tasks: quick ? 2_000 : 10_000, earlier }),
  frames: () => boardFrames({ rounds: effort.rounds, tasks: quick ? 2_000 : 10_000 }),
  filter: () => filterFrames({ rounds: effort.rounds, tasks: quick ? 2_000 : 10_000, earlier }),
  history: () => historyWeight({ rounds: manyRounds, quick, folder: flags.get('folder') }),
  held: () => heldNotices({ rounds: manyRounds }),
  inbox: () => inboxWeight({ rounds: manyRounds }),
  search: (of) =>
    search({
      ...{ ...of, rounds: manyRounds, folder: flags.get('folder') },
      scale: Number(flags.get('scale') ?? (quick ? 0.05 : 1)),
    }),
  join: () => joinCall({ rounds: manyRounds }),
  uploads: () => uploads({ rounds: effort.rounds }),
  today: () => todayBesideBoards({ rounds: manyRounds, tasks: quick ? 500 : 2_000 }),
};

const chosen = (flags.get('only') ?? Object.keys(goals).join(',')).split(',');
const unknown = chosen.filter((goal) => !(goal in goals));
if (unknown.length > 0) throw new Error(`no such goal: ${unknown.join(', ')}`);

if (chosen.some((goal) => goal <= '4')) {
  execFileSync('pnpm', ['install', '--frozen-lockfile'], {
    cwd: join(import.meta.dirname, 'peers'),
    stdio: 'ignore',
  });
}
// A browser is many processes: they are measured first, while the whole machine is left to them.
const inBrowser = (goal: string) =>
  ['first-look', 'join', 'large-board', 'history', 'frames', 'inbox', 'today', 'search'].includes(
    goal,
  );
const reports: GoalReport[] = [];
for (const goal of chosen.toSorted((a, b) => Number(inBrowser(b)) - Number(inBrowser(a)))) {
  if (!inBrowser(goal)) pinToCpu(process.pid, loadCpu);
  const report = await goals[goal]!(effort);
  printGoal(report);
  reports.push(report);
}
printVerdict(reports);
const file = flags.get('json');
if (file) writeFileSync(file, `${JSON.stringify(reports, null, 1)}\n`);
process.exit(0);
