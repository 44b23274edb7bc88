import { z } from 'zod';

import { dayText } from '../kernel/dates/day-text.ts';
import { newId } from '../kernel/id-argument.ts';
import { keptKeyArgument } from '../kernel/order-key-argument.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import { planSteps } from './kinds.ts';
import { onboardingLimits } from './limit.ts';
import {
  assertCalled,
  billable,
  defineOnboarding,
  isUntouched,
  readyStep,
  stepKind,
  stepOffset,
  stepOwner,
  stepTitle,
} from './onboarding-scope.ts';
import { readyPlans } from './ready/ready-plan.ts';

/** Steps name each other by their place in the list: what comes first stands anywhere in it. */
const begunStep = z.strictObject({
  stepId: newId(planSteps),
  ready: readyStep.nullable(),
  title: stepTitle,
  owner: stepOwner,
  offset: stepOffset,
  kind: stepKind,
  after: z.array(z.int().min(0).max(onboardingLimits.steps)).max(onboardingLimits.blockers),
  billable,
  orderKey: keptKeyArgument,
});

/**
 * A plan begins, with all of its steps: a ready one or somebody's own. They come written out, since two
 * releases may differ in what a ready plan holds. Refused as `changed_since` where there is one already.
 */
export const beginPlan = defineOnboarding({
  name: 'beginPlan',
  args: z.strictObject({
    dayZero: dayText,
    ready: z.enum(readyPlans).nullable(),
    steps: z.array(begunStep).max(onboardingLimits.steps),
  }),
  needs: 'engagement.edit',
  apply(tx, { dayZero, ready, steps }, { now, actor }) {
    refuseUnless(!tx.get('plan', 'own') && tx.count('planStep') === 0, 'changed_since');
    const ids = steps.map(({ stepId }) => stepId);
    refuseUnless(new Set(ids).size === ids.length, 'bad_request');
    tx.put('plan', { id: 'own', dayZero, ready, begunAt: now, begunBy: actor });
    for (const [at, { stepId: id, after, ...step }] of steps.entries()) {
      assertCalled(step);
      const before = after.flatMap((each) => (each === at ? [] : (ids[each] ?? [])));
      const titleBy = step.title === '' ? null : actor;
      const open = { client: null, assistant: null, skipped: null };
      tx.put('planStep', { id, ...step, after: before, titleBy, link: null, ...open });
    }
  },
  inverse: () => ({ name: 'clearPlan', args: {} }),
  sample: (from) => ({
    dayZero: '2026-12-01',
    ready: from.pick([...readyPlans, null]),
    steps: ['1', '2', '3'].map((key) => ({
      ...{ stepId: from.newId(), ready: null, title: from.words(), owner: 'both', offset: 0 },
      ...{ kind: 'plain', after: key === '3' ? [0] : [], billable: null, orderKey: key },
    })),
  }),
});

/** Another one is to begin instead: as long as nobody has begun this one. */
export const clearPlan = defineOnboarding({
  name: 'clearPlan',
  args: z.strictObject({}),
  needs: 'engagement.edit',
  apply(tx) {
    // At most as many as a plan may hold.
    const steps = [...tx.all('planStep')];
    for (const step of steps) refuseUnless(isUntouched(tx, step), 'step_begun');
    for (const { id } of steps) tx.remove('planStep', id);
    if (tx.get('plan', 'own')) tx.remove('plan', 'own');
  },
  sample: () => ({}),
});

export const setDayZero = defineOnboarding({
  name: 'setDayZero',
  args: z.strictObject({ dayZero: dayText }),
  needs: 'engagement.edit',
  apply: (tx, { dayZero }) => tx.patch('plan', 'own', { dayZero }),
  inverse(before) {
    const plan = before.get('plan', 'own');
    return plan && { name: 'setDayZero', args: { dayZero: plan.dayZero } };
  },
  sample: (from) => ({ dayZero: from.pick(['2026-12-03', '2026-12-24', '2027-01-10']) }),
});
