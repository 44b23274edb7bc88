import { z } from 'zod';

import { elsewhereId, formerRef } from '../kernel/id-argument.ts';
import type { DocumentId, TaskId } from '../kernel/ids.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { nameOrNone } from '../kernel/name.ts';
import { patchesOf } from '../kernel/patch-mutation.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { planSteps } from './kinds.ts';
import { onboardingLimits } from './limit.ts';
import { readySteps } from './ready/ready-step.ts';
import type { OnboardingCollections, PlanStepRecord } from './record.ts';
import { stepKinds, stepOwners } from './step-kind.ts';

export type OnboardingTx = Tx<OnboardingCollections>;

export const defineOnboarding = mutationsOf<OnboardingCollections>();
export const defineStepPatch = patchesOf<OnboardingCollections>();

export const stepTitle = nameOrNone(onboardingLimits.titleLength);
export const stepOwner = z.enum(stepOwners);
export const stepKind = z.enum(stepKinds);
export const readyStep = z.enum(readySteps);
export const stepOffset = z.int().min(-onboardingLimits.daysBefore).max(onboardingLimits.daysAfter);
export const billable = z.boolean().nullable();
export const stepLink = z
  .discriminatedUnion('to', [
    z.strictObject({ to: z.literal('document'), id: elsewhereId<DocumentId>('document') }),
    z.strictObject({ to: z.literal('task'), id: elsewhereId<TaskId>('task') }),
  ])
  .nullable();
/** One of them may have been taken out meanwhile: it holds up nothing then. */
export const stepsBefore = z.array(formerRef(planSteps)).max(onboardingLimits.blockers);

/** @throws Refusal `name_blank`: a step is called something, by its ready words or by somebody's own. */
export function assertCalled(step: Pick<PlanStepRecord, 'ready' | 'title'>): void {
  refuseUnless(step.ready !== null || step.title !== '', 'name_blank');
}

export function stepOf(tx: Pick<OnboardingTx, 'get'>, id: string): PlanStepRecord {
  const step = tx.get('planStep', id);
  refuseUnless(step, 'not_found');
  return step;
}

export function refuseAt(limit: number, count: number): void {
  if (count >= limit) throw new Refusal('limit_reached', { limit });
}

/** Nobody has ticked, skipped or said anything of it. */
export function isUntouched(tx: Pick<OnboardingTx, 'countUnder'>, step: PlanStepRecord): boolean {
  const isOpen = step.client === null && step.assistant === null && step.skipped === null;
  return isOpen && tx.countUnder('stepNote', step.id) === 0;
}
