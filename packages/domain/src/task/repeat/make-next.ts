import type { ColumnRecord } from '../../board/record.ts';
import { compareDays } from '../../kernel/dates/calendar-day.ts';
import { readDay } from '../../kernel/dates/day-text.ts';
import type { ChecklistItemId, TaskId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { orderKeyBetween } from '../../kernel/order-key.ts';
import { placeAmong } from '../../kernel/place-among.ts';
import { createTextField, type Revision } from '../../kernel/text-field.ts';
import { noLife } from '../life/life-record.ts';
import { openColumnsIn } from '../life/open-columns.ts';
import { isOwnTask, peopleOf, takerOf } from '../life/sides.ts';
import type { TaskState } from '../life/task-state.ts';
import type { TaskRecord } from '../record.ts';
import { isBoardFull, takeTaskNumber } from '../task-number.ts';
import type { TaskTx } from '../task-scope.ts';
import { momentOn, nextTurn } from './repeat-plan.ts';
import type { SeriesRecord } from './series-record.ts';
import { agreementOf, dueAtOf, isDayOf } from './series-standing.ts';
import { wordsToCome } from './series-words.ts';

/**
 * Makes the next occurrence, like the newest one as it stands, but for words that were changed only there: texts, links,
 * labels, its doer, and its steps unticked.
 * Its date is agreed where the plan is, with the doer who said yes to it. Does nothing where the plan is over, and takes
 * nobody's step down where the board is full.
 */
export function makeNext(tx: TaskTx, series: SeriesRecord, now: Instant): void {
  const last = tx.get('task', series.taskId);
  const day = dayToCome(series, now);
  const home = last && day !== null ? homeOf(tx, series, last) : undefined;
  if (!last || day === null || !home || isBoardFull(tx)) {
    if (series.dueAt !== null) tx.patch('series', series.id, { dueAt: null });
    return;
  }
  const { changed, onlyHere } = series;
  const cameFrom = { taskId: last.id, day: series.day, changed, onlyHere };
  const back = backAgain(tx, series, day);
  const { id, made } = back ? { id: back.id, made: series.made } : freeId(tx, series);
  tx.put(
    'task',
    back ? { ...back, archivedAt: null } : occurrenceOf(tx, series, { last, home, day, id, now }),
  );
  putSteps(tx, series, { id, made });
  const words = { changed: null, onlyHere: null };
  const next = { taskId: id, day, cameFrom, takenBack: null, made, ...words };
  tx.patch('series', series.id, { ...next, dueAt: dueAtOf(tx, { ...series, ...next }) });
}

interface Making {
  readonly last: TaskRecord;
  readonly home: ColumnRecord;
  readonly day: string;
  readonly id: TaskId;
  readonly now: Instant;
}

/**
 * The next day of the plan; where the one that was taken back had been put on a later day of it, that one: what somebody
 * left out stays left out.
 */
function dayToCome({ plan, day, takenBack }: SeriesRecord, now: Instant): string | null {
  const next = nextTurn(plan, day, now);
  if (next === null || takenBack === null || !isDayOf(plan, takenBack.day)) return next;
  const isLater = compareDays(readDay(takenBack.day), readDay(next)) > 0;
  return isLater ? takenBack.day : next;
}

/** The one that stood for this day and was taken back, where nobody restored it and its column is there. */
function backAgain(tx: TaskTx, { takenBack }: SeriesRecord, day: string): TaskRecord | undefined {
  const task = takenBack?.day === day ? tx.get('task', takenBack.taskId) : undefined;
  const column = task && tx.get('column', task.columnId);
  return task && task.archivedAt !== null && column?.archivedAt === null ? task : undefined;
}

/** Unticked, each under an id of the occurrence's. */
function putSteps(
  tx: TaskTx,
  series: SeriesRecord,
  { id, made }: Pick<Making, 'id'> & { readonly made: number },
): void {
  for (const [at, step] of wordsToCome(tx, series).steps.entries()) {
    const itemId = idFrom(series.id, made, at + 1) as ChecklistItemId;
    if (!tx.get('checklistItem', itemId)) {
      tx.put('checklistItem', { id: itemId, taskId: id, ...step, done: false });
    }
  }
}

function occurrenceOf(
  tx: TaskTx,
  series: SeriesRecord,
  { last, home, day, id, now }: Making,
): TaskRecord {
  const people = peopleOf(tx.all('member'));
  const { createdBy, links, namedPeople } = last;
  const assigneeId = takerOf(last, people);
  const [first] = tx.sortedUnder('task', home.id);
  const place = {
    collection: 'task',
    under: home.id,
    id,
    orderKey: orderKeyBetween(null, first?.orderKey ?? null),
  };
  const rev = id as string as Revision;
  const words = wordsToCome(tx, series);
  const task: TaskRecord = {
    ...noLife,
    id,
    number: takeTaskNumber(tx),
    columnId: home.id,
    ...placeAmong(tx, place),
    title: createTextField(words.title, rev, last.title.by),
    brief: createTextField(words.brief, rev, last.brief.by),
    assigneeId,
    namedPeople,
    labelIds: last.labelIds.filter((labelId) => tx.get('label', labelId)),
    links,
    due: momentOn(series.plan, day).moment,
    dueMet: false,
    // Whoever asked for the first asks for them all: the sides stay.
    createdBy,
    createdAt: now,
    movedAt: now,
    movedBy: createdBy,
    archivedAt: null,
    seriesId: series.id,
    areaId: last.areaId,
    state: firstState(last, home),
  };
  if (task.state === null || isOwnTask(task, people)) return task;
  const agreed = agreementOf(series, { task, people });
  if (!agreed) return task;
  const { at, by, proposedBy } = agreed;
  const lastStep = { step: 'agree', at, by, word: '' } as const;
  return { ...task, state: 'agreed', lastStep, agreed: { at, by, proposedBy } };
}

/** What never entered a life does not enter one by coming again. */
function firstState(last: TaskRecord, home: ColumnRecord): TaskState | null {
  return last.state === null && home.kind === 'plain' ? null : 'requested';
}

/** Where what is still to be done stands: the column of the first one, or the first that shows requests. */
function homeOf(tx: TaskTx, series: SeriesRecord, last: TaskRecord): ColumnRecord | undefined {
  const own = tx.get('column', series.columnId);
  const isOpen = own !== undefined && own.archivedAt === null;
  if (isOpen && (own.kind === 'plain' || own.kind === 'requested')) return own;
  const columns = openColumnsIn(tx);
  return (
    columns.find(({ kind }) => kind === 'requested') ??
    columns.find(({ id, kind }) => id === last.columnId && kind === 'plain') ??
    columns.find(({ kind }) => kind === 'plain')
  );
}

/** Somebody could have given the id to a task of their own: then the one after it. */
function freeId(tx: TaskTx, series: SeriesRecord): { readonly id: TaskId; readonly made: number } {
  let made = series.made + 1;
  while (tx.get('task', idFrom(series.id, made, 0))) made += 1;
  return { id: idFrom(series.id, made, 0) as TaskId, made };
}

/**
 * The ids of what is made are reckoned, not drawn, so that whoever makes it, a page offline or the server, makes the
 * same: the series' own id with its last 48 bits moved on, 256 for each occurrence.
 */
export function idFrom(ofId: string, made: number, step: number): string {
  const [start, end] = [ofId.slice(0, -12), Number.parseInt(ofId.slice(-12), 16)];
  const moved = (end + made * 256 + step) % 2 ** 48;
  return start + moved.toString(16).padStart(12, '0');
}
