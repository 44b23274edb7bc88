import type { ActivityChange, ActivityLine } from '../kernel/activity.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Subject } from '../kernel/subject.ts';
import type { NoticeKind } from './notice-kind.ts';

/** One person is to be told one thing. The same kind about the same thing is one entry of their inbox. */
export interface NoticeDraft {
  readonly to: UserId;
  readonly kind: NoticeKind;
  readonly about: Subject;
  /** Where it happened, if that is not what it is about: a question's task. */
  readonly taskId: string | null;
}

export interface Told {
  readonly notices: readonly NoticeDraft[];
  /** Questions that no longer wait for anybody. */
  readonly settled: readonly string[];
}

/** What a line does not say and the records do. */
export interface NoticeWorld {
  /** Whoever is in the workspace now. */
  readonly members: ReadonlySet<UserId>;
  /** Who asked for a task and who does it. */
  concernedBy(taskId: string): readonly UserId[];
}

/** What one line of activity means to whom. Nobody is told of what they did themselves. */
export function noticesOf(line: ActivityLine, world: NoticeWorld): Told {
  const drafts = line.changes.flatMap((change) => draftsOf(line, change, world));
  return {
    notices: drafts.filter(({ to }) => to !== line.actor && world.members.has(to)),
    settled: line.changes.filter(isSettled).map(({ id }) => id),
  };
}

/** Of these changes the due date is asked about: for whom, only the records know. */
export function isDateChange({ kind, field, before }: ActivityChange): boolean {
  // A task's first date comes with whatever made it; who is to do it hears of that.
  return kind === 'task' && field === 'due' && before !== null;
}

function draftsOf(line: ActivityLine, change: ActivityChange, world: NoticeWorld): NoticeDraft[] {
  const { kind: recordKind, field, id, before, after } = change;
  const about = { kind: recordKind, id };
  const taskId = line.about?.kind === 'task' ? line.about.id : null;
  const tell = (kind: NoticeKind, to: readonly unknown[]): NoticeDraft[] =>
    to.map((each) => ({ to: each as UserId, kind, about, taskId }));

  switch (`${recordKind}.${field}`) {
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
      return after === null ? [] : tell('assigned', [after]);
    case 'task.due':
      return isDateChange(change) ? tell('dateChanged', world.concernedBy(id)) : [];
    case 'plannedCheckIn.at':
      return after === null ? [] : tell('checkInPlanned', [...world.members]);
    case 'call.startedAt':
      return after === null ? [] : tell('checkInBegun', [...world.members]);
    default:
      return [];
  }
}

function isSettled({ kind, field, after }: ActivityChange): boolean {
  return kind === 'question' && field === 'to' && after === null;
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
