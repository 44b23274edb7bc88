import type { ActivityChange, ActivityLine } from '../kernel/activity.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Subject } from '../kernel/subject.ts';
import { lifeFields, lifeNotice, settledBy } from './life-notices.ts';
import { nobodysKinds, type NoticeKind } from './notice-kind.ts';

/** One person is to be told one thing. The same kind about the same thing is one entry of their inbox. */
export interface NoticeDraft {
  readonly to: UserId;
  readonly kind: NoticeKind;
  readonly about: Subject;
  /** Where it happened, if that is not what it is about: a question's task. */
  readonly taskId: string | null;
  /** It is heard of at once, whatever the hours of its person are. */
  readonly urgent: boolean;
}

export interface Told {
  readonly notices: readonly NoticeDraft[];
  /** What no longer waits for anybody; it comes before what the same line tells. */
  readonly settled: readonly Settled[];
}

export interface Settled {
  readonly kinds: readonly NoticeKind[];
  readonly aboutId: string;
}

/** What a line does not say and the records do. */
export interface NoticeWorld {
  /** Whoever is in the workspace now. */
  readonly members: ReadonlySet<UserId>;
  /** Who asked for a task and who does it. */
  concernedBy(taskId: string): readonly UserId[];
  doerOf(taskId: string): UserId | null;
  /** Whoever does it has not said yes yet. */
  isRequest(taskId: string): boolean;
}

/** The fields whose change tells somebody something; no other line has to be asked about. */
export const noticeFields = [
  'message.mentions',
  'message.urgent',
  'question.to',
  'question.from',
  'task.assigneeId',
  'task.due',
  'task.archivedAt',
  ...lifeFields,
  'plannedCheckIn.at',
  'call.startedAt',
] as const;
const fields: ReadonlySet<string> = new Set(noticeFields);

export function mayTell({ changes }: Pick<ActivityLine, 'changes'>): boolean {
  return changes.some(({ kind, field }) => fields.has(`${kind}.${field}`));
}

/** What a workspace that is brought in whole holds was told where it happened, and is nobody's loss where it goes again. */
const silent: ReadonlySet<string> = new Set(['restoreRecords', 'takeAwayRestore']);

/** What one line of activity means to whom. Nobody is told of what they did themselves. */
export function noticesOf(line: ActivityLine, world: NoticeWorld): Told {
  if (silent.has(line.mutation)) return { notices: [], settled: [] };
  const drafts = line.changes.flatMap((change) => draftsOf(line, change, world));
  return {
    notices: drafts.filter(
      ({ to, kind }) => (to !== line.actor || nobodysKinds.has(kind)) && world.members.has(to),
    ),
    settled: line.changes.flatMap(settledIn),
  };
}

/** A date waits for one side: the asking one where whoever does the work named it, else whoever does it. */
function whomOf(
  said: NoticeKind,
  { actor }: ActivityLine,
  world: NoticeWorld,
  taskId: string,
): readonly UserId[] {
  const concerned = world.concernedBy(taskId);
  const doer = world.doerOf(taskId);
  if (said === 'changed') return concerned.filter((each) => each === doer);
  if (said !== 'dateProposed') return concerned;
  return concerned.filter((each) => (each === doer) !== (actor === doer));
}

/** Whom these changes concern, only the task's record knows. */
export function asksRecord({ kind, field }: ActivityChange): boolean {
  return kind === 'task' && asked.has(`${kind}.${field}`);
}

const asked: ReadonlySet<string> = new Set(['task.due', 'task.assigneeId', ...lifeFields]);

/** Between two sides a date is proposed and agreed to, which is told as that. */
const spoken: ReadonlySet<string> = new Set(['proposeDate', 'agreeDate', 'takeBackProposal']);

function isDateChange(line: ActivityLine, { before }: ActivityChange): boolean {
  const isSpoken = spoken.has(line.mutation) || line.changes.some(isProposal);
  // A task's first date comes with whatever made it; who is to do it hears of that.
  return before !== null && !isSpoken;
}

function isProposal({ kind, field }: ActivityChange): boolean {
  return kind === 'task' && field === 'proposal';
}

function draftsOf(line: ActivityLine, change: ActivityChange, world: NoticeWorld): NoticeDraft[] {
  const { kind: recordKind, field, id, before, after } = change;
  const about = { kind: recordKind, id };
  const taskId = line.about?.kind === 'task' ? line.about.id : null;
  const urgent = line.mutation === 'sendMessage' && line.changes.some(isUrgent);
  const tell = (kind: NoticeKind, to: readonly unknown[]): NoticeDraft[] =>
    to.map((each) => ({ to: each as UserId, kind, about, taskId, urgent }));

  switch (`${recordKind}.${field}` as (typeof noticeFields)[number]) {
    case 'message.mentions': {
      const known = new Set(listed(before));
      return tell(
        'mentioned',
        listed(after).filter((each) => !known.has(each)),
      );
    }
    case 'question.to':
      return after === null ? [] : tell('asked', [after]);
    case 'question.from':
      // Withdrawn or removed with its message: who asked knows.
      return after === null && line.mutation === 'sendMessage' ? tell('answered', [before]) : [];
    case 'task.assigneeId':
      if (after === null) return [];
      return tell(world.isRequest(id) ? 'requested' : 'assigned', [after]);
    case 'task.due':
      return isDateChange(line, change) ? tell('dateChanged', world.concernedBy(id)) : [];
    case 'task.offeredTo':
      return after === null ? [] : tell('offered', [after]);
    case 'task.proposal':
    case 'task.lastStep':
    case 'task.changedAt':
    case 'task.remindedAt': {
      const said = lifeNotice(line, change);
      return said ? tell(said, whomOf(said, line, world, id)) : [];
    }
    case 'plannedCheckIn.at':
      return after === null ? [] : tell('checkInPlanned', [...world.members]);
    case 'call.startedAt':
      return after === null ? [] : tell('checkInBegun', [...world.members]);
    default:
      return [];
  }
}

/** Only whom a message called itself: whoever hears of it otherwise was not named as in a hurry. */
function isUrgent({ kind, field, after }: ActivityChange): boolean {
  return kind === 'message' && field === 'urgent' && after === true;
}

function settledIn(change: ActivityChange): readonly Settled[] {
  const { kind, field, id: aboutId, after } = change;
  if (kind === 'question' && field === 'to' && after === null)
    return [{ kinds: ['asked'], aboutId }];
  const kinds = kind === 'task' ? settledBy(change) : [];
  return kinds.length === 0 ? [] : [{ kinds, aboutId }];
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
