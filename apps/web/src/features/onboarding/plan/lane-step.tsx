import type { Side } from '@sanad/domain/access/side';
import { memo } from 'react';

import { Avatar } from '../../../ui/avatar.tsx';
import { drawsSame, type StepProps } from './lanes-props.ts';
import { StepBody } from './step-body.tsx';
import { StepTick } from './step-tick.tsx';

/** A step of one side, in its lane. On a phone, where there is one lane, its owner's letter stands at its end. */
export const LaneStep = memo(function LaneStep(props: StepProps & { readonly side: Side }) {
  const { side, ...step } = props;
  return (
    <li className="flex items-start gap-2.5 py-2.5">
      <StepTick seen={step.seen} side={side} className="mt-0.5" />
      <StepBody {...step} />
      <span className="mt-1 hidden flex-none phone:block">
        <Avatar {...step.sides.people[side]} size="tiny" />
      </span>
    </li>
  );
}, drawsSame);
