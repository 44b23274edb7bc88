import { sideOf } from '../access/side.ts';
import type { ColumnRecord } from '../board/record.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { readIn } from '../kernel/wall-time.ts';
import { deadlineOf, isLate } from '../task/life/lateness.ts';
import { isDoer, isOwnTask, peopleOf } from '../task/life/sides.ts';
import type { Standing } from '../task/life/standing.ts';
import { isOver, stateOf } from '../task/life/task-state.ts';
import type { Due, TaskRecord } from '../task/record.ts';
import type { MemberRecord } from '../workspace/record.ts';
import { dayEdges, daysAhead } from './day-edges.ts';
import type { TodayDate, TodayEntry, TodayGroup, TodayRecords } from './record.ts';
import { questionsOf, wordOf } from './whose-word.ts';

/** Beyond these it is no matter of today: a weekday still names each of them. */
export const comingDays = 6;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * What of one workspace stands in a person's day: each task once. `now` is an instant, `zone` the person's own; of a
 * workspace that they are not in, nothing.
 */
export function todayOf(
  records: TodayRecords,
  person: UserId,
  now: number,
  zone: string,
): readonly TodayEntry[] {
  const { members } = records;
  const me = members.find(({ userId, active }) => active && userId === person);
  if (!me) return [];
  const columns = new Map<string, ColumnRecord>();
  for (const column of records.columns)
    if (column.archivedAt === null) columns.set(column.id, column);
  const people = peopleOf(members);
  const questions = questionsOf(records.questions, person);
  const day: Day = { now, zone, edges: dayEdges(now, zone, comingDays + 1) };
  const clocks = clocksOf(members, me);
  const names = new Map(members.map(({ userId, name }) => [userId, name]));

  const entries: TodayEntry[] = [];
  for (const task of records.tasks) {
    const column = columns.get(task.columnId);
    if (task.archivedAt !== null || column === undefined) continue;
    const standing = { task, state: stateOf(task, column), people };
    if (isOver(standing.state)) continue;
    const word = wordOf(standing, person, questions);
    const placed = word
      ? { group: word.group, at: word.since, due: (word.asked ?? task).due }
      : placeOf(standing, person, day);
    if (placed === undefined) continue;
    const name = word?.who ? names.get(word.who) : undefined;
    entries.push({
      taskId: task.id,
      title: task.title.text,
      group: placed.group,
      due: placed.due,
      date: word?.asked ? (word.group === 'answer' ? 'ask' : 'open') : dateOf(task),
      wait: word?.wait ?? null,
      at: placed.at,
      who: word?.who && name !== undefined ? { id: word.who, name } : null,
      otherZone: clocks.of(task.assigneeId),
    });
  }
  return entries;
}

/** The other side's clock in a workspace, as one of its people sees it. */
export function otherZoneOf(
  members: readonly MemberRecord[],
  person: UserId,
): MemberRecord['zone'] | null {
  const me = members.find(({ userId, active }) => active && userId === person);
  return me ? clocksOf(members, me).of(null) : null;
}

interface Day {
  readonly now: number;
  readonly zone: string;
  readonly edges: readonly number[];
}

const dateOf = ({ agreed }: TaskRecord): TodayDate => (agreed ? 'agreed' : 'set');

/** Where what one does oneself stands by its date. */
function placeOf(
  { task, state, people }: Standing,
  person: UserId,
  { now, zone, edges }: Day,
): { readonly group: TodayGroup; readonly at: number; readonly due: Due } | undefined {
  const { due, dueMet } = task;
  if (due === null || dueMet || !isDoer(task, person, people)) return undefined;
  const isOwn = isOwnTask(task, people);
  const moved = task.agreed && !isOwn && task.waitedMs > 0;
  const counted: Due = moved
    ? { at: (deadlineOf(task, isOwn) ?? due.at) as Instant, zone: due.zone }
    : due;
  // Clocks are read only near by: that costs more than everything else.
  const isNear = Math.abs(counted.at - now) < (comingDays + 3) * dayMs;
  const at = isNear ? readIn(counted, zone) : counted.at;
  const group = (of: TodayGroup) => ({ group: of, at, due: counted });
  const dated = isNear ? task : { ...task, due: { at: due.at, zone: due.zone } };
  if (isLate(dated, state, { now: now as Instant, isOwn })) return group('late');
  const days = daysAhead(at, edges);
  return days > comingDays ? undefined : group(days <= 0 ? 'today' : 'coming');
}

/** Whose clock stands beside the own one: of whoever does it on the other side, else that side's owner, else its first. */
function clocksOf(members: readonly MemberRecord[], me: MemberRecord) {
  const others = members.filter(({ active, role }) => active && sideOf(role) !== sideOf(me.role));
  const first = others.find(({ role }) => role === 'owner') ?? others[0];
  return {
    of: (doer: UserId | null): MemberRecord['zone'] | null =>
      (others.find(({ userId }) => userId === doer) ?? first)?.zone ?? null,
  };
}
