import type { PlannedCheckInRecord } from '../calls/record.ts';
import type { MessageId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Proposal } from '../task/life/life-record.ts';
import type { TaskState } from '../task/life/task-state.ts';
import type { TaskRecord } from '../task/record.ts';
import type { TodayRecords } from '../today/record.ts';

/** What a workspace's room has that somebody's Home there is made of. */
export interface HomeRecords extends TodayRecords {
  readonly checkIns: Iterable<PlannedCheckInRecord>;
}

/** Who looks, when, and since when they have not. */
export interface HomeReader {
  readonly me: UserId;
  readonly now: Instant;
  /** By the server's clock: when the visit before this one ended. */
  readonly since: Instant;
}

/** What of a task waits for whoever looks, with what its button needs. */
export type HomeAsk =
  | { readonly kind: 'answer'; readonly questionId: MessageId | null }
  | { readonly kind: 'agree'; readonly proposal: Proposal }
  | { readonly kind: 'accept' }
  | { readonly kind: 'take' };

export interface HomeWait {
  /** Another one for another question, proposal or delivery: what was seen is what a yes is to. */
  readonly key: string;
  readonly task: TaskRecord;
  readonly ask: HomeAsk;
  readonly since: Instant;
  /** Who waits; `null` where it is nobody in particular. */
  readonly who: UserId | null;
}

export interface HomeRisk {
  readonly task: TaskRecord;
  readonly state: TaskState | null;
  /** By it the work is due: the agreed date, moved by what it waited for the asking side. */
  readonly deadline: Instant;
  readonly isLate: boolean;
}

export interface HomeDelivery {
  readonly task: TaskRecord;
  readonly by: UserId;
  /** When it was delivered; of one's own work, when it was accepted. */
  readonly at: Instant;
  readonly isAccepted: boolean;
  /** How it came against its agreed date; `null` where no date counted. */
  readonly met: 'early' | 'onTime' | 'late' | null;
}

export interface HomeDoing {
  readonly task: TaskRecord;
  readonly by: UserId | null;
  readonly since: Instant;
  /** Agreed, and begun by nobody yet. */
  readonly isToStart: boolean;
}

/** One person's Home in one workspace. A task stands in one group at most. */
export interface Home {
  /** The longest waiting first: what comes anew stands below what is being read. */
  readonly waits: readonly HomeWait[];
  /** The late ones first, each by its date. */
  readonly risks: readonly HomeRisk[];
  /** The newest first. */
  readonly delivered: readonly HomeDelivery[];
  /** By their dates; those without one last. */
  readonly doing: readonly HomeDoing[];
  readonly checkIn: PlannedCheckInRecord | null;
  /** Nothing was ever asked here. */
  readonly isNew: boolean;
}
