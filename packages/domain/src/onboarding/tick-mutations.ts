import { z } from 'zod';

import type { Side } from '../access/side.ts';
import { ref } from '../kernel/id-argument.ts';
import { nameOf } from '../kernel/name.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import { planSteps } from './kinds.ts';
import { onboardingLimits } from './limit.ts';
import { defineOnboarding, stepOf } from './onboarding-scope.ts';
import { blockersOf, isOf, isOpenFor } from './step-state.ts';

const capabilityOf = { client: 'engagement.client', assistant: 'engagement.assistant' } as const;

const stepArgument = z.strictObject({ stepId: ref(planSteps) });

/** A side's own half of a step: nobody ticks for the other. */
function tickOf<const N extends string>(name: N, side: Side, back: string) {
  return defineOnboarding({
    name,
    args: stepArgument,
    needs: capabilityOf[side],
    apply(tx, { stepId }, { now, actor }) {
      const step = stepOf(tx, stepId);
      refuseUnless(isOf(step, side), 'not_your_step');
      refuseUnless(!step.skipped, 'changed_since');
      // Ticked already, on another device or by somebody else of that side: that one stands.
      if (step[side] !== null) return;
      const blockers = blockersOf(step, (id) => tx.get('planStep', id));
      refuseUnless(blockers.length === 0, 'step_blocked');
      tx.patch('planStep', stepId, { [side]: { at: now, by: actor } });
    },
    inverse(before, { stepId }) {
      const step = before.get('planStep', stepId);
      return step?.[side] === null ? { name: back, args: { stepId } } : undefined;
    },
    sample(from) {
      const step = from.one('planStep', (each) => isOpenFor(each, side) && each.after.length === 0);
      return step && { stepId: step.id };
    },
  });
}

/** Whoever ticked too early. Taken back by ticking anew: when it was done is when it was said last. */
function untickOf<const N extends string>(name: N, side: Side) {
  return defineOnboarding({
    name,
    args: stepArgument,
    needs: capabilityOf[side],
    apply(tx, { stepId }) {
      tx.patch('planStep', stepId, { [side]: null });
    },
    sample(from) {
      const step = from.one('planStep', (each) => each[side] !== null);
      return step && { stepId: step.id };
    },
  });
}

export const tickClientStep = tickOf('tickClientStep', 'client', 'untickClientStep');
export const untickClientStep = untickOf('untickClientStep', 'client');
export const tickAssistantStep = tickOf('tickAssistantStep', 'assistant', 'untickAssistantStep');
export const untickAssistantStep = untickOf('untickAssistantStep', 'assistant');

/** Not done, and why: whoever reads the plan sees who said so. */
export const skipStep = defineOnboarding({
  name: 'skipStep',
  args: z.strictObject({
    stepId: ref(planSteps),
    reason: nameOf(onboardingLimits.reasonLength),
  }),
  needs: 'engagement.edit',
  apply(tx, { stepId, reason }, { now, actor }) {
    refuseUnless(!stepOf(tx, stepId).skipped, 'changed_since');
    tx.patch('planStep', stepId, { skipped: { at: now, by: actor, reason } });
  },
  inverse(before, { stepId }) {
    const step = before.get('planStep', stepId);
    return step && !step.skipped ? { name: 'unskipStep', args: { stepId } } : undefined;
  },
  sample(from) {
    const step = from.one('planStep', ({ skipped }) => !skipped);
    return step && { stepId: step.id, reason: from.words() };
  },
});

export const unskipStep = defineOnboarding({
  name: 'unskipStep',
  args: stepArgument,
  needs: 'engagement.edit',
  apply(tx, { stepId }) {
    tx.patch('planStep', stepId, { skipped: null });
  },
  sample(from) {
    const step = from.one('planStep', ({ skipped }) => skipped !== null);
    return step && { stepId: step.id };
  },
});
