import type { ColumnRecord } from '../board/record.ts';
import type { QuestionRecord } from '../comments/record.ts';
import type { TaskId, UserId } from '../kernel/ids.ts';
import type { ZoneName } from '../kernel/instant.ts';
import type { Due, TaskRecord } from '../task/record.ts';
import type { MemberRecord } from '../workspace/record.ts';

/** What a workspace's room has that a person's day is made of. */
export interface TodayRecords {
  readonly tasks: Iterable<TaskRecord>;
  readonly columns: Iterable<ColumnRecord>;
  readonly questions: Iterable<QuestionRecord>;
  readonly members: readonly MemberRecord[];
}

/**
 * Why a task stands in somebody's day, the first that holds: their word is waited for; somebody else's is, and its
 * clock stands; it is late; it is due today, or in the days after it. A date that has passed and that nobody agreed
 * to makes nothing late: it is today's.
 */
export const todayGroups = ['answer', 'late', 'today', 'coming', 'waiting'] as const;
export type TodayGroup = (typeof todayGroups)[number];

/** What is waited for: an answer to a question, a yes to what is asked and its date, or that a delivery is accepted. */
export type TodayWait = 'answer' | 'yes' | 'acceptance';

/** How its date stands: whose half is open, if one is. */
export type TodayDate = 'set' | 'agreed' | 'ask' | 'open';

/** One task in somebody's day. Nothing of it names the workspace: whoever puts several together does. */
export interface TodayEntry {
  readonly taskId: TaskId;
  readonly title: string;
  readonly group: TodayGroup;
  /** The date that counts for this person, moved by what it waited; where a date is asked for, that one. */
  readonly due: Due | null;
  readonly date: TodayDate;
  /** What is waited for, of them or of somebody else; `null` of what is only due. */
  readonly wait: TodayWait | null;
  /** Its place in its group: the due moment, or since when it waits. */
  readonly at: number;
  /** Who asks, or is waited for; `null` where it is no one person. */
  readonly who: { readonly id: UserId; readonly name: string } | null;
  /** The clock of the other side, where there is one. */
  readonly otherZone: ZoneName | null;
}
