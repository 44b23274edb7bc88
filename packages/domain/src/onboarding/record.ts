import type { DocumentId, PlanStepId, StepNoteId, TaskId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { ReadyPlan } from './ready/ready-plan.ts';
import type { ReadyStep } from './ready/ready-step.ts';
import type { StepKind, StepOwner } from './step-kind.ts';

/** A document or a task of the workspace, which says itself who may read it. */
export type StepLink =
  | { readonly to: 'document'; readonly id: DocumentId }
  | { readonly to: 'task'; readonly id: TaskId };

export interface Tick {
  readonly at: Instant;
  readonly by: UserId;
}

export interface Skip extends Tick {
  readonly reason: string;
}

/** One step of the plan with which an engagement begins. */
export interface PlanStepRecord {
  readonly id: PlanStepId;
  /** Of the ready ones: each reader has its words in their own language, as long as `title` is empty. */
  readonly ready: ReadyStep | null;
  /** In somebody's own words; empty: those of the ready one. */
  readonly title: string;
  /** Whose words these are; null while they are the ready ones. */
  readonly titleBy: UserId | null;
  readonly owner: StepOwner;
  /** Days from day 0, before it less than none. */
  readonly offset: number;
  readonly kind: StepKind;
  readonly link: StepLink | null;
  /** What comes first. One that is not there any more holds up nothing. */
  readonly after: readonly PlanStepId[];
  /** Of something to learn: whether its time is paid. Null: nobody has said. */
  readonly billable: boolean | null;
  readonly orderKey: string;
  /** Each side's half: a step of one side needs that one, one of both needs both. */
  readonly client: Tick | null;
  readonly assistant: Tick | null;
  readonly skipped: Skip | null;
}

/** One record with the id `own`; without it no plan has begun. */
export interface PlanRecord {
  readonly id: 'own';
  /** The calendar day that both count from. */
  readonly dayZero: string;
  /** Which of the ready ones it began as; null: one of somebody's own. */
  readonly ready: ReadyPlan | null;
  readonly begunAt: Instant;
  readonly begunBy: UserId;
}

/** Something one side has to say about a step. Each is its author's: nobody writes over another's words. */
export interface StepNoteRecord {
  readonly id: StepNoteId;
  readonly stepId: PlanStepId;
  readonly text: string;
  readonly at: Instant;
  readonly by: UserId;
}

export type OnboardingCollections = {
  plan: PlanRecord;
  planStep: PlanStepRecord;
  stepNote: StepNoteRecord;
};
