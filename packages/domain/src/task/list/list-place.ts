import { addDays } from '../../kernel/dates/calendar-day.ts';
import { dayOf, endOfDay } from '../../kernel/dates/day-edge.ts';
import { fold } from '../../kernel/fold.ts';
import { foldedTitle, waitingSideOf, type FilterContext } from '../filter/matches.ts';
import { shownDue } from '../life/date-view.ts';
import { isLate } from '../life/lateness.ts';
import { doerOf, isOwnTask } from '../life/sides.ts';
import type { Standing } from '../life/standing.ts';
import { isOver, stateOf } from '../life/task-state.ts';
import type { TaskRecord } from '../record.ts';
import { shownAt } from '../shown-at.ts';

/** What a list is grouped by. `column` is the board's own order, `waits` the side whose step is next. */
export const listGroupings = ['column', 'person', 'label', 'date', 'waits'] as const;
export type ListGrouping = (typeof listGroupings)[number];

/** What the tasks of a group are sorted by; `order` is as they stand on the board. */
export const listSortings = ['order', 'due', 'title', 'person', 'newest'] as const;
export type ListSorting = (typeof listSortings)[number];

export interface ListPlan {
  readonly group: ListGrouping;
  readonly sort: ListSorting;
}

/** The groups of dates, in order: `week` ends the seventh day from today on. What is over is in none of the others. */
export const dateGroups = ['past', 'today', 'tomorrow', 'week', 'later', 'none', 'over'] as const;
export type DateGroup = (typeof dateGroups)[number];

/** Where a list puts a task. */
export interface ListPlace {
  /** The keys of its groups: several where it has several labels. */
  readonly groups: readonly string[];
  /** What it is sorted by, the smallest first; 0 of all where they stand as they came. */
  readonly rank: number | string;
  readonly isLate: boolean;
}

/** The key of those that have nothing of what a list is grouped by. */
export const noGroup = 'none';

/** Where each task goes; asked of thousands, so what does not change with the task is read once. */
export function placerOf(
  { group, sort }: ListPlan,
  context: FilterContext,
): (task: TaskRecord) => ListPlace {
  const { people, now } = context;
  const groupsOf = groupings[group](context);
  const rankOf = ranks[sort](context);
  return (task) => {
    const standing = { task, state: stateOf(task, context.column(task.columnId)), people };
    const late = isLate(task, standing.state, { now, isOwn: isOwnTask(task, people) });
    return { groups: groupsOf(standing, late), rank: rankOf(standing), isLate: late };
  };
}

type GroupsOf = (standing: Standing, late: boolean) => readonly string[];

const groupings: Readonly<Record<ListGrouping, (context: FilterContext) => GroupsOf>> = {
  column:
    () =>
    ({ task }) => [task.columnId],
  person:
    ({ people }) =>
    ({ task }) => [doerOf(task, people) ?? noGroup],
  label:
    ({ labelName }) =>
    ({ task }) => {
      const standing = task.labelIds.filter((id) => labelName(id) !== undefined);
      return standing.length === 0 ? [noGroup] : standing;
    },
  date(context) {
    const dateGroupOf = dateGrouper(context);
    return (standing, late) => [dateGroupOf(standing, late)];
  },
  waits:
    ({ people }) =>
    (standing) => [waitingSideOf(standing, people) ?? noGroup],
};

function dateGrouper({ now, zone }: FilterContext) {
  const today = dayOf(now, zone);
  const ends = [0, 1, 6].map((days) => endOfDay(addDays(today, days), zone));
  const names = ['today', 'tomorrow', 'week'] as const;
  return (standing: Standing, late: boolean): DateGroup => {
    if (isOver(standing.state)) return 'over';
    const due = shownDue(standing);
    if (due === null) return 'none';
    const at = shownAt(due, zone);
    // Also one that nobody agreed to, which is late for nobody.
    if (late || at < now) return 'past';
    return names[ends.findIndex((end) => at < end)] ?? 'later';
  };
}

const lastOfAll = '\uffff';

const ranks: Readonly<
  Record<ListSorting, (context: FilterContext) => (standing: Standing) => number | string>
> = {
  order: () => () => 0,
  due:
    ({ zone }) =>
    (standing) => {
      const due = shownDue(standing);
      return due === null ? Infinity : shownAt(due, zone);
    },
  title:
    () =>
    ({ task }) =>
      foldedTitle(task),
  person({ people, personName }) {
    const names = new Map<string, string>();
    return ({ task }) => {
      const doer = doerOf(task, people);
      if (doer === null) return lastOfAll;
      let name = names.get(doer);
      if (name === undefined) names.set(doer, (name = fold(personName(doer) ?? lastOfAll)));
      return name;
    };
  },
  newest:
    () =>
    ({ task }) =>
      -task.number,
};

export interface ListGroup {
  readonly key: string;
  readonly ids: readonly string[];
  readonly late: number;
}

/**
 * Puts them together: the groups in the order of `keys`, empty ones too, then whatever has another key. Equal ranks
 * stay as they came, which is the board's order.
 */
export function assembleList(
  placed: readonly (readonly [id: string, place: ListPlace])[],
  keys: readonly string[],
): readonly ListGroup[] {
  const groups = new Map<string, (readonly [string, ListPlace])[]>(keys.map((key) => [key, []]));
  for (const each of placed) {
    for (const key of each[1].groups) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  }
  return Array.from(groups, ([key, members]) => {
    members.sort((a, b) => compareRanks(a[1].rank, b[1].rank));
    const late = members.reduce((count, [, place]) => count + (place.isLate ? 1 : 0), 0);
    return { key, ids: members.map(([id]) => id), late };
  });
}

function compareRanks(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
