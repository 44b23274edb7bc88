import type { UserId } from '../kernel/ids.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';
import type { TaskScope, TaskTx } from '../task/task-scope.ts';
import type { FeedDates } from './feed-choices.ts';

/** What has dates that a calendar outside shows. Each has its neutral word. */
export const entryKinds = ['task', 'window'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A moment of a workspace, as a calendar outside shows it. Nothing in it names the workspace: whoever writes the calendar does. */
export interface CalendarEntry {
  /** The same however often the moment moves, and no other entry's. */
  readonly uid: string;
  readonly kind: EntryKind;
  /** As it was set: clocks are read only for what is shown, which costs more than all the rest. */
  readonly moment: ZonedMoment;
  /** A date that still waits for somebody's yes. */
  readonly isProposed: boolean;
  readonly title: string;
  /** Where it opens, below the workspace's own address. */
  readonly path: string;
}

export interface EntriesAsked {
  /** Whose calendar it is. */
  readonly userId: UserId;
  readonly dates: FeedDates;
}

/** The records of one workspace. */
export interface EntryRoom extends Pick<TaskTx, 'get'> {
  all<K extends 'task' | 'member'>(collection: K): Iterable<TaskScope[K]>;
}

/** What one feature has to say in calendars, read from the records as they stand. */
export type EntrySource = (room: EntryRoom, asked: EntriesAsked) => Iterable<CalendarEntry>;
