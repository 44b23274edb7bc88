import { sideOf, type Side } from '../../access/side.ts';
import type { ColumnRecord } from '../../board/record.ts';
import { addDays, type CalendarDay } from '../../kernel/dates/calendar-day.ts';
import { readDay } from '../../kernel/dates/calendar-weeks.ts';
import { dayOf, endOfDay, startOfDay } from '../../kernel/dates/day-edge.ts';
import { fold } from '../../kernel/fold.ts';
import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { answerOf, shownDue } from '../life/date-view.ts';
import { isLate } from '../life/lateness.ts';
import { askerOf, doerOf, isOwnTask, type People } from '../life/sides.ts';
import type { Standing } from '../life/standing.ts';
import { isOver, stateOf } from '../life/task-state.ts';
import { turnOf, waitsOn } from '../life/turn.ts';
import type { TaskRecord } from '../record.ts';
import { shownAt } from '../shown-at.ts';
import { narrowing, type DueSpan, type TaskFilter, type WaitingFor } from './task-filter.ts';

/** What a filter is read against. It says of a task what it said a moment ago only while all of this is the same. */
export interface FilterContext {
  readonly me: UserId;
  readonly people: People;
  /** Now, and the zone of the reader's clock: what is late, and which day is today. */
  readonly now: Instant;
  readonly zone: string;
  column(id: string): Pick<ColumnRecord, 'kind'> | undefined;
  /** The words of a label or the name of a person; `undefined` of one that is gone. */
  labelName(id: string): string | undefined;
  personName(id: UserId): string | undefined;
}

type Test = (standing: Standing) => boolean;

/** The pure question: whether a task is shown. Made once for a filter, asked of thousands. */
export function matcherOf(
  filter: TaskFilter,
  context: FilterContext,
): (task: TaskRecord) => boolean {
  const tests = testsOf(narrowing(filter), context);
  const { people } = context;
  return (task) => {
    const standing = { task, state: stateOf(task, context.column(task.columnId)), people };
    return tests.every((test) => test(standing));
  };
}

/** The cheap ones first: what they leave out is not read letter by letter. */
function testsOf(filter: TaskFilter, context: FilterContext): readonly Test[] {
  const { people, me } = context;
  const tests: Test[] = [];
  if (filter.states) {
    const wanted = new Set<string>(filter.states);
    tests.push(({ state }) => wanted.has(state ?? 'none'));
  }
  if (filter.labels || filter.unlabelled) {
    const wanted = new Set<string>(filter.labels);
    tests.push(({ task: { labelIds } }) => {
      if (labelIds.some((id) => wanted.has(id))) return true;
      // A label that was removed leaves its id on tasks, and shows nothing.
      return (
        filter.unlabelled === true && !labelIds.some((id) => context.labelName(id) !== undefined)
      );
    });
  }
  if (filter.people || filter.mine || filter.nobody) {
    const wanted = new Set<UserId | null>(filter.people);
    if (filter.mine) wanted.add(me);
    if (filter.nobody) wanted.add(null);
    tests.push(({ task }) => wanted.has(doerOf(task, people)));
  }
  if (filter.waits) tests.push(waitsFor(filter.waits, context));
  if (filter.due) tests.push(dueIn(filter.due, context));
  if (filter.until) tests.push(dueUntil(readDay(filter.until), context));
  if (filter.text) tests.push(saysAll(filter.text, context));
  return tests;
}

function waitsFor(whom: WaitingFor, { me, people }: FilterContext): Test {
  if (whom === 'me') return (standing) => turnOf(standing, me) !== null;
  return (standing) => waitingSideOf(standing, people) === whom;
}

/** The side whose step a task waits for; `null`: nobody's in particular, or it is over. */
export function waitingSideOf(standing: Standing, people: People): Side | null {
  const waits = waitsOn(standing);
  if (waits === null) return null;
  const who = waits === 'asker' ? askerOf(standing.task, people) : doerOf(standing.task, people);
  const role = who === null ? undefined : people.roles.get(who);
  if (role !== undefined) return sideOf(role);
  // What nobody took yet waits for whoever takes work here.
  return people.hasAssistant ? 'assistant' : 'client';
}

function dueIn(span: DueSpan, { me, people, now, zone }: FilterContext): Test {
  const today = dayOf(now, zone);
  const [from, toToday] = [startOfDay(today, zone), endOfDay(today, zone)];
  const toWeek = endOfDay(addDays(today, 6), zone);
  const isIn = (standing: Standing, to: number): boolean => {
    const at = atOf(standing, zone);
    return at !== null && at >= from && at < to;
  };
  switch (span) {
    case 'none':
      return (standing) => shownDue(standing) === null;
    case 'asked':
      return (standing) => answerOf(standing, me) !== null && shownDue(standing) !== null;
    case 'late':
      return ({ task, state }) => isLate(task, state, { now, isOwn: isOwnTask(task, people) });
    case 'today':
      return (standing) => isIn(standing, toToday);
    case 'week':
      return (standing) => isIn(standing, toWeek);
  }
}

/** What is over is not waited for by any day. */
function dueUntil(day: CalendarDay, { zone }: FilterContext): Test {
  const to = endOfDay(day, zone);
  return (standing) => {
    const at = isOver(standing.state) ? null : atOf(standing, zone);
    return at !== null && at < to;
  };
}

/** When the date that its chip shows is, on the clocks of a zone. */
function atOf(standing: Standing, zone: string): number | null {
  const due = shownDue(standing);
  return due === null ? null : shownAt(due, zone);
}

/** Its field is another object when somebody wrote it anew. */
const foldedTitles = new WeakMap<object, string>();

/** Folded once for each writing of a title, for comparing and finding. */
export function foldedTitle({ title }: TaskRecord): string {
  let folded = foldedTitles.get(title);
  if (folded === undefined) foldedTitles.set(title, (folded = fold(title.text)));
  return folded;
}

/** Every word stands somewhere in it, in whichever spelling; `12` and `#12` are also its number. */
function saysAll(text: string, { people, labelName, personName }: FilterContext): Test {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  const known = new Map<string, string>();
  const foldedName = (id: string, name: string | undefined): string => {
    let folded = known.get(id);
    if (folded === undefined) known.set(id, (folded = fold(name ?? '')));
    return folded;
  };
  return ({ task }) =>
    words.every((word) => {
      if (foldedTitle(task).includes(word)) return true;
      if (word.replace(/^#/u, '') === String(task.number)) return true;
      if (task.labelIds.some((id) => foldedName(id, labelName(id)).includes(word))) return true;
      const doer = doerOf(task, people);
      return doer !== null && foldedName(doer, personName(doer)).includes(word);
    });
}
