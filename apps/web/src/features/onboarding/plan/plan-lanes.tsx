import type { SeenStep } from '@sanad/domain/onboarding/plan-view';

import { keyOf, stretchesOf, type Stretch } from './group-steps.ts';
import { JointStep } from './joint-step.tsx';
import { LaneStep } from './lane-step.tsx';
import type { LanesProps } from './lanes-props.ts';

/** Two lanes under two names; joint steps cross both, and an ink spine goes as far as the two have come. */
export function PlanLanes(props: LanesProps) {
  const stretches = stretchesOf(props.view.steps);
  const open = stretches.findIndex((each) => stepsOf(each).some(({ state }) => state === 'todo'));
  const come = open < 0 ? stretches.length : open;
  return (
    <ol className="rows">
      {stretches.map((stretch, at) => (
        <li key={keyOf(stretch)}>
          {stretch.joint ? (
            <JointStep seen={stretch.joint} {...props} />
          ) : (
            <Lanes stretch={stretch} isCome={at < come} {...props} />
          )}
        </li>
      ))}
    </ol>
  );
}

function stepsOf(stretch: Stretch): readonly SeenStep[] {
  return stretch.joint ? [stretch.joint] : [...stretch.client, ...stretch.assistant];
}

function Lanes({
  stretch,
  isCome,
  ...props
}: LanesProps & {
  readonly stretch: Exclude<Stretch, { readonly joint: SeenStep }>;
  readonly isCome: boolean;
}) {
  return (
    <div className="relative grid grid-cols-2 gap-x-14 py-3 phone:block phone:py-0">
      <span
        className={`absolute inset-y-0 start-1/2 w-0.5 -translate-x-px phone:hidden ${isCome ? 'bg-ink' : 'bg-line-2'}`}
      />
      {(['client', 'assistant'] as const).map((side) => (
        <ul key={side} className="rows min-w-0 content-start divide-y divide-line">
          {stretch[side].map((seen) => (
            <LaneStep key={seen.step.id} seen={seen} side={side} {...props} />
          ))}
        </ul>
      ))}
    </div>
  );
}
