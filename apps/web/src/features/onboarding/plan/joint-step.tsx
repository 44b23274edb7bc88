import { sides as bothSides } from '@sanad/domain/onboarding/plan-view';
import { memo } from 'react';

import { Icon } from '../../../ui/icon.tsx';
import { iconOfKind } from './icon-of-kind.ts';
import { drawsSame, type StepProps } from './lanes-props.ts';
import { StepBody } from './step-body.tsx';
import { StepTick } from './step-tick.tsx';

/** On a phone the words stand across it: there the tints alone tell the halves apart. */
const seam = 'border-e-[1.5px] border-dashed border-edge phone:border-e-0';

/** A step of both: it crosses the lanes in two tints. A half that is not done is plain paper behind a dashed seam. */
export const JointStep = memo(function JointStep(props: StepProps) {
  const { seen } = props;
  const { step, state } = seen;
  const isWhole = state === 'done';
  const ground = 'lean absolute inset-y-0 -z-10';
  const tint = (side: 'client' | 'assistant') => (step[side] === null ? '' : 'bg-p-soft');
  return (
    <div className="relative isolate my-1 overflow-clip rounded-sheet phone:my-2">
      <span
        data-hue={props.sides.people.client.hue}
        className={`${ground} -start-10 end-1/2 ${tint('client')} ${isWhole ? '' : seam}`}
      />
      <span
        data-hue={props.sides.people.assistant.hue}
        className={`${ground} -end-10 start-1/2 ${isWhole ? 'ms-0.5' : ''} ${tint('assistant')}`}
      />
      {isWhole ? null : (
        <span className="pointer-events-none absolute inset-0 rounded-[inherit] border border-line-2" />
      )}
      <div className="flex items-start gap-x-3 gap-y-2 px-4.5 py-3 phone:flex-wrap phone:px-3.5">
        <Icon name={iconOfKind[step.kind]} className="mt-0.5 flex-none text-ink-2 phone:hidden" />
        <StepBody {...props} />
        <span className="flex flex-none items-center gap-2 pt-0.5 phone:basis-full phone:justify-between">
          {bothSides.map((side) => (
            <StepTick key={side} seen={seen} side={side} person={props.sides.people[side]} />
          ))}
        </span>
      </div>
    </div>
  );
}, drawsSame);
