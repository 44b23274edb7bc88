import type { Side } from '@sanad/domain/access/side';
import type { SeenStep } from '@sanad/domain/onboarding/plan-view';

import { Avatar } from '../../../ui/avatar.tsx';
import type { LanesProps } from './lanes-props.ts';
import { StepBody } from './step-body.tsx';
import { StepTick } from './step-tick.tsx';

/** A step of one side, in its lane. On a phone, where there is one lane, its owner's letter stands at its end. */
export function LaneStep({
  seen,
  side,
  ...props
}: LanesProps & { readonly seen: SeenStep; readonly side: Side }) {
  return (
    <li className="flex items-start gap-2.5 py-2.5">
      <StepTick seen={seen} side={side} className="mt-0.5" />
      <StepBody seen={seen} {...props} />
      <span className="mt-1 hidden flex-none phone:block">
        <Avatar {...props.sides.people[side]} size="tiny" />
      </span>
    </li>
  );
}
