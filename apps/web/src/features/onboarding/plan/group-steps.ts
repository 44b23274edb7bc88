import type { SeenStep } from '@sanad/domain/onboarding/plan-view';

/** A stretch of the plan: a joint step across both lanes, or what each side does between two of them. */
export type Stretch =
  | { readonly joint: SeenStep }
  | {
      readonly joint: null;
      readonly client: readonly SeenStep[];
      readonly assistant: readonly SeenStep[];
    };

export function stretchesOf(steps: readonly SeenStep[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let apart: { client: SeenStep[]; assistant: SeenStep[] } | undefined;
  for (const seen of steps) {
    const { owner } = seen.step;
    if (owner === 'both') {
      apart = undefined;
      stretches.push({ joint: seen });
      continue;
    }
    if (apart === undefined) {
      apart = { client: [], assistant: [] };
      stretches.push({ joint: null, ...apart });
    }
    apart[owner].push(seen);
  }
  return stretches;
}

export function keyOf(stretch: Stretch): string {
  if (stretch.joint) return stretch.joint.step.id;
  return (stretch.client[0] ?? stretch.assistant[0])!.step.id;
}
