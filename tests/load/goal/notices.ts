import { noticeDelay, type NoticeDelay } from '../crowd/notice-delay.ts';
import { median } from '../measure/median.ts';
import type { GoalReport } from '../report/goal-report.ts';
import { boardRounds } from './board-goals.ts';
import type { Effort } from './doc-goals.ts';

const load = { people: 20, perSecond: 300 };

/**
 * How soon people are told, and what it costs everybody else that they are: beside the same build whose rooms
 * have no readers, which runs twice so that its difference from itself shows what the machine adds.
 */
export async function notices(effort: Effort): Promise<GoalReport> {
  const delays: NoticeDelay[] = [];
  for (let round = 0; round < Math.min(effort.rounds, 3); round += 1)
    delays.push(await noticeDelay({ ...load, ...effort }));
  const sides = ['sanad', 'sanad without readers', 'sanad without readers again'] as const;
  const crowd = { clients: 50, writers: 10, pace: { window: 4 }, ...effort };
  const results = await boardRounds(sides, crowd, effort.rounds);
  const acks = (side: (typeof sides)[number], of: 'acksPerSecond' | 'acksPerCpuSecond'): number =>
    median(results.get(side)!.map((result) => result[of])) /
    median(results.get('sanad without readers')!.map((result) => result[of]));
  const p = (of: 'p50' | 'p95' | 'p99'): number => median(delays.map(({ delay }) => delay[of]));
  const perCpu = (['sanad', 'sanad without readers again'] as const).map((side) =>
    acks(side, 'acksPerCpuSecond').toPrecision(3),
  );
  return {
    goal: 'notices',
    title: `${load.people} people give each other ${load.perSecond} tasks a second; acks with readers and without, ${effort.rounds} rounds`,
    columns: [
      'side',
      'acks/s',
      'acks per CPU s',
      'ack p99 ms',
      'told p50 ms',
      'told p95 ms',
      'told p99 ms',
    ],
    rows: [
      [`${load.perSecond}/s, ack to notice`, load.perSecond, '', '', p('p50'), p('p95'), p('p99')],
      ...[...results].map(([side, rows]) => [
        side,
        median(rows.map((row) => row.acksPerSecond)),
        median(rows.map((row) => row.acksPerCpuSecond)),
        median(rows.map((row) => row.ack.p99)),
        ...['', '', ''],
      ]),
    ],
    bars: [
      { what: 'ack to notice, p95 ms', reached: p('p95'), bar: 1_000, sense: 'at most' },
      {
        what: 'all of them told, once (1: yes)',
        reached: Number(delays.every(({ allTold }) => allTold)),
        bar: 1,
        sense: 'at least',
      },
      {
        what: 'acks/s / without readers',
        reached: acks('sanad', 'acksPerSecond'),
        bar: 0.97,
        sense: 'at least',
      },
    ],
    notes: [
      `acks/s of the same build without readers twice: ${acks('sanad without readers again', 'acksPerSecond').toPrecision(3)}`,
      `acks per CPU second / without readers: ${perCpu[0]}; without readers twice: ${perCpu[1]}`,
    ],
  };
}
