import { fold } from '../kernel/fold.ts';
import type { UserId } from '../kernel/ids.ts';
import { orderKeyBetween } from '../kernel/order-key.ts';
import { inOrder } from './plan-view.ts';
import { stepsOfPlan, type ReadyPlan } from './ready/ready-plan.ts';
import type { PlanStepRecord } from './record.ts';

/** A step as a plan begins with it, or as somebody keeps it for the next client: nothing of anybody in it. */
export type TemplateStep = Pick<
  PlanStepRecord,
  'ready' | 'title' | 'owner' | 'offset' | 'kind' | 'billable'
> & {
  /** What comes first, by its place in the list. */
  readonly after: readonly number[];
};

export function templateOfReady(plan: ReadyPlan): readonly TemplateStep[] {
  const steps = stepsOfPlan[plan];
  return steps.map(({ ready, owner, offset, kind, after }) => ({
    ...{ ready, title: '', owner, offset, kind, billable: null },
    after: after.flatMap((name) => {
      const at = steps.findIndex((each) => each.ready === name);
      return at < 0 ? [] : [at];
    }),
  }));
}

/**
 * A plan as its person keeps it for the next client. It carries whose step it is, when, and what comes first; of words those that
 * are ready and those that the person wrote themself, without any in which a name of this client stands. A step that
 * has no words then is left out. No note, link, tick, reason or date comes along.
 */
export function templateOf(
  steps: Iterable<PlanStepRecord>,
  { by, names }: { readonly by: UserId; readonly names: readonly string[] },
): readonly TemplateStep[] {
  const taken = names.map(fold).filter((name) => name.length > 1);
  const isOwn = ({ title, titleBy }: PlanStepRecord): boolean =>
    titleBy === by && !taken.some((name) => fold(title).includes(name));
  const kept = inOrder(steps)
    .map((step) => ({ step, title: isOwn(step) ? step.title : '' }))
    .filter(({ step, title }) => step.ready !== null || title !== '');
  const places = new Map(kept.map(({ step }, at) => [step.id as string, at]));
  return kept.map(({ step: { ready, owner, offset, kind, billable, after }, title }) => ({
    ...{ ready, title, owner, offset, kind, billable },
    after: after.flatMap((id) => places.get(id) ?? []),
  }));
}

/** The arguments of `beginPlan`: the steps in their order, each under an id of its own. */
export function beginWith(steps: readonly TemplateStep[], newId: () => string) {
  let orderKey: string | null = null;
  return steps.map(({ after, ...step }) => {
    orderKey = orderKeyBetween(orderKey, null);
    return { stepId: newId(), ...step, after: [...after], orderKey };
  });
}
