import type { EventId, TemplateId, TemplateTaskId, UserId } from '../kernel/ids.ts';
import type { Instant, ZoneName } from '../kernel/instant.ts';
import type { Ordered } from '../kernel/placed.ts';
import type { EventOffset } from '../task/event-place.ts';
import type { TemplateWork } from './work-argument.ts';

/** One task, or several, to be made again and again. Its tasks stand under it. */
export interface TemplateRecord {
  readonly id: TemplateId;
  readonly name: string;
  readonly createdAt: Instant;
  readonly createdBy: UserId;
  readonly archivedAt: Instant | null;
}

/** A task as it is made again: what it was when it was saved, with its date told from the day of an event. */
export interface TemplateTaskRecord extends Ordered, TemplateWork {
  readonly id: TemplateTaskId;
  readonly templateId: TemplateId;
  /** `null`: it is made without a date. */
  readonly when: EventOffset | null;
  /** How many days it had from being asked for until its date; `null`: it had none. */
  readonly length: number | null;
}

/** Something on a day, for which tasks are made; their dates go with it (`EventPlace`). */
export interface EventRecord {
  readonly id: EventId;
  readonly name: string;
  readonly day: string;
  /** Whose clocks its day and the times of its tasks are told by. */
  readonly zone: ZoneName;
  /** What its tasks were made from. */
  readonly templateId: TemplateId | null;
  readonly createdAt: Instant;
  readonly createdBy: UserId;
  readonly archivedAt: Instant | null;
}

export type TemplateCollections = {
  template: TemplateRecord;
  templateTask: TemplateTaskRecord;
  event: EventRecord;
};
