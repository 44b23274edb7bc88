import { SeededRandom } from '@sanad/testing/seeded-random';
import { describe, expect, it } from 'vitest';

import { columns, labels } from '../board/kinds.ts';
import { plannedCheckIns } from '../calls/kinds.ts';
import { commentsPart } from '../comments/comments-part.ts';
import { documents } from '../docs/kinds.ts';
import type { Intent } from '../kernel/mutation.ts';
import { Refusal } from '../kernel/refusal.ts';
import { checklistItems, tasks } from '../task/kinds.ts';
import { columnKindOf, stateOf } from '../task/life/task-state.ts';
import { isOnPlan, isOwnSeries } from '../task/repeat/series-standing.ts';
import { workspaceRoomModel } from './room-model.ts';
import {
  laidAt,
  layla,
  layTable,
  playSample,
  sampleOf,
  type PlayedMutation,
  type Table,
} from './test/laid-table.ts';
import { sabotagesOf, type Sabotage } from './test/sabotaged-inverse.ts';
import { closedIds, visibleTable } from './test/visible-table.ts';

/** Undo from a table as it is after weeks, never from an empty one; each mutation has to take effect so often. */
const tables = 12;
const leastEffective = 30;
const leastRuns = 200;
const mostRuns = 600;

const played = [...workspaceRoomModel.mutations.values()].filter(({ needs }) => needs !== 'server');
const undoable = played.filter(({ inverse }) => inverse);
/** What is said in a talk is changed and taken back in sight of all, by mutations of its own. */
const talk = commentsPart.mutations.map(({ name }) => name);
/** What two sides say to each other about a task is taken back by steps of its own, by whoever may. */
const life = [
  ...['proposeDate', 'agreeDate', 'takeBackProposal'],
  ...[
    'setOwnTaskState',
    'declineTask',
    'withdrawTask',
    'cancelTask',
    'reopenTask',
    'remindTask',
    'acknowledgeChange',
    'markOutside',
    'takeOutsideBack',
  ],
  ...['startTask', 'deliverTask', 'acceptDelivery', 'requestChanges', 'takeBackDelivery'],
];
/** A choice between texts takes others' words away and is final; an import is taken back by nobody; a step that came back is one. */
const final = [
  'chooseTaskTitle',
  'chooseTaskBrief',
  'importBoard',
  'turnTaskIntoStep',
  // What came out of somebody's idea stays what it is; it is archived like the rest.
  ...['turnIdeaIntoTask', 'turnIdeaIntoDocument'],
  // It goes with its template.
  'addTemplateTask',
  // For good, and asked before.
  ...['removeFile', 'endFileRequest'],
  // A plan between two sides is changed and taken back by steps of its own; who takes one in again leaves it out again.
  ...['agreeRepeat', 'takeBackRepeat', 'unskipRepeat'],
  // What was said to others is taken back in their sight.
  ...['sendHandOff', 'editHandOff', 'takeBackHandOff'],
  // A page that others read is written again; what it said before stands in the history.
  ...['writeBusiness', 'chooseBusiness'],
  ...talk,
  ...life,
];

const laid: Table[] = Array.from({ length: tables }, (_, at) => {
  const random = new SeededRandom(at + 1);
  const table = layTable(random);
  // Half of them are as they were laid; in the others anything may have happened since.
  for (let time = 0; at % 2 === 1 && time < 60; time += 1) {
    playSample(table, random.pick(played)!.name, random);
  }
  return table;
});

interface Run {
  /** Something that people see changed. */
  readonly effective: boolean;
  /** What is not as it was after the undo; `undefined` where all is. */
  readonly problem: string | undefined;
}

/** One sample of a mutation on a copy of a table, and what takes it back. */
function tryUndo(mutation: PlayedMutation, seed: number, sabotage?: Sabotage): Run {
  const random = new SeededRandom(seed);
  const table = random.pick(laid)!.copy();
  const intent = sampleOf(table, mutation.name, random);
  const nothing: Run = { effective: false, problem: undefined };
  if (!intent) return nothing;
  const before = visibleTable(table);
  const earlier = taskOf(table, intent);
  const heldMisplaced = intent.name === 'mapColumn' && holdsMisplaced(table, intent);
  const betweenTwo = isBetweenTwo(table, intent);
  const closed = closedIds(table);
  let inverse: Intent | undefined;
  try {
    const own = table.inverseOf(intent);
    inverse = sabotage ? sabotage.apply(own, { intent, table, random }) : own;
    table.run(intent, layla, laidAt);
  } catch (error) {
    if (error instanceof Refusal) return nothing;
    throw error;
  }
  const changed = JSON.stringify(visibleTable(table)) !== JSON.stringify(before);
  if (!inverse) {
    // A column that holds such tasks shows none of its own states again.
    const isLost =
      changed &&
      !heldMisplaced &&
      !betweenTwo &&
      !becameVersion(table, intent) &&
      !wasSaid(table, intent, earlier);
    return { effective: false, problem: isLost ? 'nothing takes it back' : undefined };
  }
  return { effective: changed, problem: undo(table, inverse, before, closed) };
}

function undo(
  table: Table,
  inverse: Intent,
  before: unknown,
  closed: ReadonlySet<string>,
): string | undefined {
  try {
    table.run(inverse, layla, laidAt);
  } catch (error) {
    if (error instanceof Refusal) return `refused: ${error.code}`;
    throw error;
  }
  const after = visibleTable(table);
  if (JSON.stringify(after) !== JSON.stringify(before)) return 'not as it was';
  const now = closedIds(table);
  return [...closed].every((id) => now.has(id)) ? undefined : 'something was put away before';
}

/** A plan of which two spoke is changed and ended in sight of both; a date beside the plan is set again by hand. */
function isBetweenTwo(table: Table, { name, args }: Intent): boolean {
  const { seriesId } = args as { readonly seriesId?: string };
  const series = table.get('series', seriesId as never);
  if (!series || !name.endsWith('Repeat')) return false;
  if (name === 'skipRepeat') return !isOnPlan(series, table.get('task', series.taskId)!);
  return !isOwnSeries(table as never, series);
}

/** A text typed on a version that is gone stands beside the others: a person chooses, no undo does. */
function becameVersion(table: Table, { args }: Intent): boolean {
  const { taskId, rev } = args as { readonly taskId: string; readonly rev?: string };
  const task = table.get('task', taskId as never);
  return [task?.title, task?.brief].some((text) => text?.others.some((each) => each.rev === rev));
}

/** A step of a task's life, or a date on the table: what takes it back is a step of its own, by whoever may. */
function wasSaid(table: Table, intent: Intent, earlier: ReturnType<typeof taskOf>): boolean {
  if (earlier === undefined) return false;
  // Somebody new agrees anew, whoever it is given back to; a request is withdrawn by its asker.
  const said = ['assignTask', 'restoreTask'];
  if (said.includes(intent.name) && earlier.state !== null) return true;
  // Where it comes back to, or stands, may give it a state: then it is under way.
  if (said.includes(intent.name) && earlier.isStateGiven) return true;
  // What comes again goes on by its plan.
  if (intent.name === 'restoreTask' && comesAgain(table, intent)) return true;
  if (earlier.isMisplaced) return true;
  const now = taskOf(table, intent);
  // One's own state is moved back by hand or by undo; what was said, and what waited, is not.
  const spoken = (of: typeof now) =>
    of && JSON.stringify({ ...of, state: null, isMisplaced: false });
  return spoken(now) !== spoken(earlier);
}

function comesAgain(table: Table, { args }: Intent): boolean {
  const task = table.get('task', (args as { readonly taskId: string }).taskId as never);
  return table.get('series', task?.seriesId as never) !== undefined;
}

function holdsMisplaced(table: Table, { args }: Intent): boolean {
  const { columnId } = args as { readonly columnId: string };
  const kind = table.get('column', columnId)?.kind;
  const there = table.all('task').filter((task) => task.columnId === columnId && task.state);
  return kind !== 'plain' && there.some(({ state }) => columnKindOf(state!) !== kind);
}

/** Of a task what its two sides said. */
function taskOf(table: Table, { name, args }: Intent) {
  const task = table.get('task', (args as { readonly taskId: string }).taskId as never);
  if (!task) return undefined;
  const { lastStep, proposal, agreed, waiting } = task;
  // What never took a step has the state that its column gives it.
  const column = table.get('column', task.columnId);
  const state = stateOf(task, column);
  // Where the work ends, or is a request again, what was open between two ends with it, but one's own offer.
  const { returned, changed, delivered } = task;
  const open = name === 'moveTask' ? { returned, changed, delivered } : {};
  const kind = column?.kind ?? 'plain';
  // No column showed its state, so it stayed in one of another.
  const isMisplaced = state !== null && kind !== 'plain' && columnKindOf(state) !== kind;
  const { columnId = task.columnId } = args as { readonly columnId?: string };
  const isStateGiven = (table.get('column', columnId as never)?.kind ?? 'plain') !== 'plain';
  return { state, lastStep, proposal, agreed, waiting, isMisplaced, isStateGiven, ...open };
}

describe('undo', () => {
  it('is known of every mutation: it has an inverse, or is named as final', () => {
    const known = new Set([...undoable.map(({ name }) => name), ...final]);
    const neither = played.flatMap(({ name }) => (known.has(name) ? [] : name));
    expect(neither, 'give these an inverse, or name them in `final` above').toEqual([]);
    const both = undoable.flatMap(({ name }) => (final.includes(name) ? name : []));
    expect(both, 'these have an inverse and are named in `final`').toEqual([]);
  });

  it('plays on tables that hold something of everything', () => {
    const held = laid.flatMap((table) => Object.entries(visibleTable(table)));
    const empty = held.filter(([, records]) => (records as unknown[]).length === 0);
    for (const { name } of [columns, labels, tasks, checklistItems, documents, plannedCheckIns]) {
      const without = empty.filter(([each]) => each === name);
      expect(without.length, `tables without ${name}`).toBeLessThan(tables / 3);
    }
    const gone = laid.some((table) =>
      table.all('task').some(({ labelIds }) => labelIds.some((id) => !table.get('label', id))),
    );
    expect(gone, 'a label that is gone and still named').toBe(true);
    expect(laid.every((table) => closedIds(table).size > 2)).toBe(true);
  });

  it.each(undoable.map((mutation) => [mutation.name, mutation] as const))(
    'of %s leaves everything as it was',
    (name, mutation) => {
      let effective = 0;
      let runs = 0;
      for (let seed = 1; seed <= mostRuns; seed += 1) {
        const run = tryUndo(mutation, seed);
        expect([`${name}, seed ${seed}`, run.problem]).toEqual([
          `${name}, seed ${seed}`,
          undefined,
        ]);
        runs = seed;
        if (run.effective) effective += 1;
        if (effective >= leastEffective && seed >= leastRuns) break;
      }
      const told =
        `${name}: ${effective} of ${runs} laid tables gave a sample that changed something, ${leastEffective} must. ` +
        'See its `sample` beside the mutation, and lay what it asks for in test/laid-table.ts';
      expect(effective, told).toBeGreaterThanOrEqual(leastEffective);
    },
  );
});

describe('a wrong inverse is noticed', () => {
  const sabotaged = undoable.flatMap((mutation) =>
    sabotagesOf(mutation, laid).map(
      (sabotage) => [mutation.name, sabotage.name, mutation, sabotage] as const,
    ),
  );

  it('of every mutation that has one', () => {
    const names = new Set(sabotaged.map(([name]) => name));
    expect(names).toEqual(new Set(undoable.map(({ name }) => name)));
  });

  it.each(sabotaged)('%s: %s', (_name, _what, mutation, sabotage) => {
    let caught = false;
    for (let seed = 1; seed <= mostRuns && !caught; seed += 1) {
      caught = tryUndo(mutation, seed, sabotage).problem !== undefined;
    }
    expect(caught).toBe(true);
  });
});
