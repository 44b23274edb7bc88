import type { ColumnRecord } from '../board/record.ts';
import type { QuestionRecord } from '../comments/record.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { deadlineOf, isLate } from '../task/life/lateness.ts';
import { isDoer, isOwnTask, peopleOf } from '../task/life/sides.ts';
import type { Standing } from '../task/life/standing.ts';
import { isOver, stateOf } from '../task/life/task-state.ts';
import type { TaskRecord } from '../task/record.ts';
import { questionsOf, wordOf, type StandingQuestions } from '../today/whose-word.ts';
import type {
  Home,
  HomeAsk,
  HomeDelivery,
  HomeDoing,
  HomeReader,
  HomeRecords,
  HomeRisk,
  HomeWait,
} from './record.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** Due within so long and not yet in review: it is at risk. */
export const riskMs = 2 * dayMs;
/** A check-in that began so long ago may still be gone to. */
const lateComersMs = hourMs;

/** What somebody needs to know of a workspace in half a minute. It reads what is there and asks nobody. */
export function homeOf(records: HomeRecords, reader: HomeReader): Home {
  const { me, now, since } = reader;
  const columns = new Map<string, ColumnRecord>();
  for (const column of records.columns)
    if (column.archivedAt === null) columns.set(column.id, column);
  const people = peopleOf(records.members);
  const questions = questionsOf(records.questions, me);
  const waits: HomeWait[] = [];
  const risks: HomeRisk[] = [];
  const delivered: HomeDelivery[] = [];
  const doing: HomeDoing[] = [];
  let isNew = true;
  for (const task of records.tasks) {
    isNew = false;
    const column = columns.get(task.columnId);
    if (task.archivedAt !== null || column === undefined) continue;
    const standing = { task, state: stateOf(task, column), people };
    const wait = people.roles.has(me) ? waitOf(standing, me, questions) : undefined;
    if (wait) {
      waits.push(wait);
      continue;
    }
    if (standing.state === 'done' || standing.state === 'in_review') {
      const delivery = deliveryOf(standing, me);
      if (delivery && delivery.at > since) delivered.push(delivery);
      continue;
    }
    const risk = riskOf(standing, me, now);
    if (risk) risks.push(risk);
    else {
      const work = doingOf(standing, me);
      if (work) doing.push(work);
    }
  }
  return {
    waits: waits.sort((a, b) => a.since - b.since || compareKeys(a.key, b.key)),
    risks: risks.sort(
      (a, b) =>
        Number(b.isLate) - Number(a.isLate) ||
        a.deadline - b.deadline ||
        compareKeys(a.task.id, b.task.id),
    ),
    delivered: delivered.sort((a, b) => b.at - a.at || compareKeys(a.task.id, b.task.id)),
    doing: doing.sort(compareDoing),
    checkIn: nextCheckIn(records, now),
    isNew,
  };
}

/** The same word that a person's day names, with what its button needs. */
function waitOf(
  standing: Standing,
  me: UserId,
  questions: StandingQuestions,
): HomeWait | undefined {
  const { task, state, people } = standing;
  const word = wordOf(standing, me, questions);
  const wait = (ask: HomeAsk, name: string, since: number, who: UserId | null): HomeWait => ({
    key: `${task.id} ${name}`,
    task,
    ask,
    since: since as Instant,
    who,
  });
  if (word?.group === 'answer') {
    const { since, who, asked } = word;
    if (word.wait === 'answer') {
      const questionId = questionOf(task, questions.toMe.get(task.id));
      return wait({ kind: 'answer', questionId }, `answer ${questionId ?? since}`, since, who);
    }
    if (word.wait === 'acceptance')
      return wait({ kind: 'accept' }, `accept ${task.delivered?.at ?? since}`, since, who);
    if (asked)
      return wait(
        { kind: 'agree', proposal: asked },
        `agree ${asked.id} ${asked.due?.at}`,
        since,
        who,
      );
  }
  if (task.offeredTo !== me || isOver(state) || isOwnTask(task, people)) return undefined;
  return wait({ kind: 'take' }, 'take', task.lastStep?.at ?? task.movedAt, task.assigneeId);
}

const questionOf = (task: TaskRecord, toMe: QuestionRecord | undefined) =>
  toMe?.id ?? (task.waiting?.questions[0] as QuestionRecord['id'] | undefined) ?? null;

/** Work that somebody else brought, or one's own that they accepted. */
function deliveryOf({ task, state, people }: Standing, me: UserId): HomeDelivery | undefined {
  // A task that was put there by hand, or that is its doer's own, was delivered by being put there.
  const by = task.delivered?.by ?? task.assigneeId ?? task.movedBy;
  const at = task.delivered?.at ?? task.movedAt;
  const accepted = state === 'done' && task.lastStep?.step === 'accept' ? task.lastStep : null;
  if (by === me && (accepted === null || accepted.by === me)) return undefined;
  const deadline = task.delivered ? deadlineOf(task, isOwnTask(task, people)) : null;
  const met = deadline === null ? null : metBy(at, deadline);
  return { task, by, at: by === me ? accepted!.at : at, isAccepted: accepted !== null, met };
}

function metBy(at: number, deadline: number): 'early' | 'onTime' | 'late' {
  if (at > deadline) return 'late';
  return deadline - at >= dayMs ? 'early' : 'onTime';
}

function riskOf({ task, state, people }: Standing, me: UserId, now: Instant): HomeRisk | undefined {
  if (state === null || isOver(state)) return undefined;
  const isOwn = isOwnTask(task, people);
  // Somebody's own date is their own matter.
  if (isOwn && !isDoer(task, me, people)) return undefined;
  const deadline = deadlineOf(task, isOwn);
  if (deadline === null || task.dueMet) return undefined;
  const late = isLate(task, state, { now, isOwn });
  if (!late && deadline - now > riskMs) return undefined;
  return { task, state, deadline, isLate: late };
}

function doingOf({ task, state, people }: Standing, me: UserId): HomeDoing | undefined {
  const isToStart = state === 'agreed';
  if (state !== 'in_progress' && !isToStart) return undefined;
  // What the other side has not begun is no news to whoever asked for it.
  if (isToStart && !isDoer(task, me, people)) return undefined;
  const by = task.assigneeId ?? task.createdBy;
  return { task, by, since: task.lastStep?.at ?? task.movedAt, isToStart };
}

function compareDoing(a: HomeDoing, b: HomeDoing): number {
  const dateOf = ({ task }: HomeDoing): number => task.due?.at ?? Number.POSITIVE_INFINITY;
  const [one, other] = [dateOf(a), dateOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return compareKeys(a.task.id, b.task.id);
}

function nextCheckIn({ checkIns }: HomeRecords, now: Instant): Home['checkIn'] {
  let next: Home['checkIn'] = null;
  for (const each of checkIns)
    if (each.at > now - lateComersMs && (next === null || each.at < next.at)) next = each;
  return next;
}

const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
