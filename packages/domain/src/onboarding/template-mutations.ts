import { z } from 'zod';

import { formerRef } from '../kernel/id-argument.ts';
import type { PlanTemplateId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { always, defineKind } from '../kernel/kind.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { nameOf } from '../kernel/name.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import { onboardingLimits } from './limit.ts';
import {
  assertCalled,
  billable,
  readyStep,
  refuseAt,
  stepKind,
  stepOffset,
  stepOwner,
  stepTitle,
} from './onboarding-scope.ts';
import type { TemplateStep } from './plan-template.ts';

/** A plan that somebody keeps for the next client, in their own room: it is of no workspace, and stays whatever ends. */
export interface PlanTemplateRecord {
  readonly id: PlanTemplateId;
  readonly name: string;
  readonly steps: readonly TemplateStep[];
  readonly at: Instant;
}

export type PlanTemplateCollections = { planTemplate: PlanTemplateRecord };

export const planTemplates = defineKind<PlanTemplateRecord>()({
  name: 'planTemplate',
  fields: { name: always, steps: always, at: always },
  namedInLog: true,
});

const define = mutationsOf<PlanTemplateCollections>();

const keptStep = z.strictObject({
  ready: readyStep.nullable(),
  title: stepTitle,
  owner: stepOwner,
  offset: stepOffset,
  kind: stepKind,
  billable,
  after: z.array(z.int().min(0).max(onboardingLimits.steps)).max(onboardingLimits.blockers),
});

/** Also over one of before, under the same id. */
export const savePlanTemplate = define({
  name: 'savePlanTemplate',
  args: z.strictObject({
    planTemplateId: formerRef(planTemplates),
    name: nameOf(onboardingLimits.titleLength),
    steps: z.array(keptStep).min(1).max(onboardingLimits.steps),
  }),
  needs: 'place',
  apply(tx, { planTemplateId: id, name, steps }, { now }) {
    for (const step of steps) {
      assertCalled(step);
      refuseUnless(
        step.after.every((place) => place < steps.length),
        'bad_request',
      );
    }
    if (!tx.get('planTemplate', id)) refuseAt(onboardingLimits.templates, tx.count('planTemplate'));
    tx.put('planTemplate', { id, name, steps, at: now });
  },
  sample: (from) => {
    const step = { ready: null, owner: 'both', kind: 'plain', billable: null };
    const steps = [0, 1].map((n) => ({
      ...{ ...step, title: from.words(), offset: n, after: n === 0 ? [] : [0] },
    }));
    return { planTemplateId: from.newId(), name: from.words(), steps };
  },
});

export const removePlanTemplate = define({
  name: 'removePlanTemplate',
  args: z.strictObject({ planTemplateId: formerRef(planTemplates) }),
  needs: 'place',
  apply(tx, { planTemplateId }) {
    if (tx.get('planTemplate', planTemplateId)) tx.remove('planTemplate', planTemplateId);
  },
  inverse(before, { planTemplateId }) {
    const known = before.get('planTemplate', planTemplateId);
    if (!known) return undefined;
    const { name, steps } = known;
    return { name: 'savePlanTemplate', args: { planTemplateId, name, steps } };
  },
  sample(from) {
    const known = from.one('planTemplate');
    return known && { planTemplateId: known.id };
  },
});
