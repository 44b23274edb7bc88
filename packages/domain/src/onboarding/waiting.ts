import type { Side } from '../access/side.ts';
import { addDays } from '../kernel/dates/calendar-day.ts';
import { readDay } from '../kernel/dates/day-text.ts';
import { instantOf } from '../kernel/wall-time.ts';
import type { PlanStepRecord } from './record.ts';
import { isOf } from './step-state.ts';

const dayMs = 24 * 60 * 60_000;

/** Milliseconds of the time from the plan's begin until now, by whom it waited for. They add up to that time. */
export interface Waiting {
  readonly client: number;
  readonly assistant: number;
  readonly both: number;
  /** Nothing was late: it went as planned. */
  readonly nobody: number;
}

interface Stretch {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
}

/**
 * A side is waited for from the end of the day on which a step of its own was due, by its own clock, until its half is done. One
 * that others held up gets a day from when it came free: whoever was waited for is not said to be late.
 */
export function waitingOf(
  steps: readonly PlanStepRecord[],
  at: {
    readonly dayZero: string;
    readonly begunAt: number;
    readonly now: number;
    readonly zones: Readonly<Record<Side, string>>;
  },
): Waiting {
  const byId = new Map(steps.map((step) => [step.id as string, step]));
  const stretches = steps.flatMap((step) => stretchesOf(step, byId, at));
  return share(stretches, at.begunAt, at.now);
}

function stretchesOf(
  step: PlanStepRecord,
  byId: ReadonlyMap<string, PlanStepRecord>,
  { dayZero, now, zones }: Parameters<typeof waitingOf>[1],
): readonly Stretch[] {
  const free = freeAt(step, byId);
  if (free === undefined) return [];
  return (['client', 'assistant'] as const).flatMap((side) => {
    if (!isOf(step, side)) return [];
    const day = addDays(readDay(dayZero), step.offset + 1);
    const late = instantOf({ ...day, hour: 0, minute: 0 }, zones[side]);
    const from = free === 0 ? late : Math.max(late, free + dayMs);
    const done = Math.min(step[side]?.at ?? now, step.skipped?.at ?? now, now);
    return from < done ? [{ side, from, to: done }] : [];
  });
}

/** When nothing held a step up any more; 0: nothing ever did, `undefined`: something still does. */
function freeAt(
  step: PlanStepRecord,
  byId: ReadonlyMap<string, PlanStepRecord>,
): number | undefined {
  let free = 0;
  for (const id of step.after) {
    const before = byId.get(id);
    if (!before) continue;
    const ended = endOf(before);
    if (ended === undefined) return undefined;
    free = Math.max(free, ended);
  }
  return free;
}

function endOf(step: PlanStepRecord): number | undefined {
  if (step.skipped) return step.skipped.at;
  const halves = (['client', 'assistant'] as const).filter((side) => isOf(step, side));
  const ends = halves.map((side) => step[side]?.at);
  return ends.every((end) => end !== undefined) ? Math.max(...(ends as number[])) : undefined;
}

function share(stretches: readonly Stretch[], begunAt: number, now: number): Waiting {
  const edges = [...new Set([begunAt, now, ...stretches.flatMap(({ from, to }) => [from, to])])]
    .filter((edge) => edge >= begunAt && edge <= now)
    .sort((a, b) => a - b);
  const sum = { client: 0, assistant: 0, both: 0, nobody: 0 };
  for (let n = 1; n < edges.length; n += 1) {
    const [from, to] = [edges[n - 1]!, edges[n]!];
    const waits = (side: Side) =>
      stretches.some((each) => each.side === side && each.from <= from && each.to >= to);
    const [client, assistant] = [waits('client'), waits('assistant')];
    const whom =
      client && assistant ? 'both' : client ? 'client' : assistant ? 'assistant' : 'nobody';
    sum[whom] += to - from;
  }
  return sum;
}
