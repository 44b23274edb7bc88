import { z } from 'zod';

import { newId, ref } from '../kernel/id-argument.ts';
import { keptKeyArgument } from '../kernel/order-key-argument.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { planSteps } from './kinds.ts';
import { onboardingLimits } from './limit.ts';
import {
  assertCalled,
  billable,
  defineOnboarding,
  defineStepPatch,
  isUntouched,
  readyStep,
  refuseAt,
  stepKind,
  stepLink,
  stepOf,
  stepOffset,
  stepOwner,
  stepsBefore,
  stepTitle,
} from './onboarding-scope.ts';
import type { OnboardingCollections } from './record.ts';
import { stepKinds, stepOwners } from './step-kind.ts';

const needs = 'engagement.edit';

const sampleKey = (from: Sampler<OnboardingCollections>) =>
  from.orderKey('planStep').slice(0, 60).concat('V');

export const addStep = defineOnboarding({
  name: 'addStep',
  args: z.strictObject({
    stepId: newId(planSteps),
    ready: readyStep.nullable(),
    title: stepTitle,
    owner: stepOwner,
    offset: stepOffset,
    kind: stepKind,
    link: stepLink,
    after: stepsBefore,
    billable,
    orderKey: keptKeyArgument,
  }),
  needs,
  apply(tx, { stepId: id, ...step }, { actor }) {
    assertCalled(step);
    refuseAt(onboardingLimits.steps, tx.count('planStep'));
    const titleBy = step.title === '' ? null : actor;
    tx.put('planStep', { id, ...step, titleBy, client: null, assistant: null, skipped: null });
  },
  inverse: (_before, { stepId }) => ({ name: 'removeStep', args: { stepId } }),
  sample: (from) => ({
    stepId: from.newId(),
    ready: null,
    title: from.words(),
    owner: from.pick(stepOwners),
    offset: from.below(40) - 5,
    kind: from.pick(stepKinds),
    link: null,
    after: [from.one('planStep')?.id].filter((id) => id !== undefined),
    billable: null,
    orderKey: sampleKey(from),
  }),
});

/** One that nobody has begun; what is begun is skipped, with a reason. */
export const removeStep = defineOnboarding({
  name: 'removeStep',
  args: z.strictObject({ stepId: ref(planSteps) }),
  needs,
  apply(tx, { stepId }) {
    refuseUnless(isUntouched(tx, stepOf(tx, stepId)), 'step_begun');
    tx.remove('planStep', stepId);
  },
  inverse(before, { stepId }) {
    const step = before.get('planStep', stepId);
    if (!step) return undefined;
    const {
      id,
      titleBy: _by,
      client: _client,
      assistant: _assistant,
      skipped: _skip,
      ...rest
    } = step;
    return { name: 'addStep', args: { stepId: id, ...rest } };
  },
  sample(from) {
    const step = from.one(
      'planStep',
      ({ client, assistant, skipped }) => !client && !assistant && !skipped,
    );
    return step && { stepId: step.id };
  },
});

/** In somebody's own words; empty leads back to the ready ones. */
export const renameStep = defineOnboarding({
  name: 'renameStep',
  args: z.strictObject({ stepId: ref(planSteps), title: stepTitle }),
  needs,
  apply(tx, { stepId, title }, { actor }) {
    assertCalled({ ...stepOf(tx, stepId), title });
    tx.patch('planStep', stepId, { title, titleBy: title === '' ? null : actor });
  },
  inverse(before, { stepId }) {
    const step = before.get('planStep', stepId);
    return step && { name: 'renameStep', args: { stepId, title: step.title } };
  },
  sample(from) {
    const step = from.one('planStep');
    return step && { stepId: step.id, title: from.words() };
  },
});

export const setStepOwner = defineStepPatch({
  name: 'setStepOwner',
  needs,
  kind: planSteps,
  id: 'stepId',
  fields: { owner: stepOwner },
  sample(from) {
    const step = from.one('planStep');
    return step && { stepId: step.id, owner: from.pick(stepOwners) };
  },
});

export const setStepOffset = defineStepPatch({
  name: 'setStepOffset',
  needs,
  kind: planSteps,
  id: 'stepId',
  fields: { offset: stepOffset },
  sample(from) {
    const step = from.one('planStep');
    return step && { stepId: step.id, offset: from.below(60) - 10 };
  },
});

/** What it stands for, and the object itself. */
export const setStepKind = defineStepPatch({
  name: 'setStepKind',
  needs,
  kind: planSteps,
  id: 'stepId',
  fields: { kind: stepKind, link: stepLink },
  sample(from) {
    const step = from.one('planStep');
    const link = from.chance(0.5) ? null : { to: 'document', id: from.newId() };
    return step && { stepId: step.id, kind: from.pick(stepKinds), link };
  },
});

export const setStepBillable = defineStepPatch({
  name: 'setStepBillable',
  needs,
  kind: planSteps,
  id: 'stepId',
  fields: { billable },
  sample(from) {
    const step = from.one('planStep');
    return step && { stepId: step.id, billable: from.pick([true, false, null]) };
  },
});

export const moveStep = defineStepPatch({
  name: 'moveStep',
  needs,
  kind: planSteps,
  id: 'stepId',
  fields: { orderKey: keptKeyArgument },
  sample(from) {
    const step = from.one('planStep');
    return step && { stepId: step.id, orderKey: sampleKey(from) };
  },
});

/** What comes before it. A circle is refused as `bad_request`: none of its steps could ever be done. */
export const setStepAfter = defineOnboarding({
  name: 'setStepAfter',
  args: z.strictObject({ stepId: ref(planSteps), after: stepsBefore }),
  needs,
  apply(tx, { stepId, after }) {
    const seen = new Set<string>(after);
    // Grows while it is walked; each step once.
    for (const id of seen) for (const next of tx.get('planStep', id)?.after ?? []) seen.add(next);
    refuseUnless(!seen.has(stepId), 'bad_request');
    tx.patch('planStep', stepId, { after });
  },
  inverse(before, { stepId }) {
    const step = before.get('planStep', stepId);
    return step && { name: 'setStepAfter', args: { stepId, after: step.after } };
  },
  sample(from) {
    const step = from.one('planStep');
    const before = from.one('planStep', ({ id, after }) => id !== step?.id && after.length === 0);
    return step && { stepId: step.id, after: before && before.id !== step.id ? [before.id] : [] };
  },
});
