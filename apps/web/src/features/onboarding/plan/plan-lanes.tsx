import type { PlanView, SeenStep } from '@sanad/domain/onboarding/plan-view';
import type { StepNoteRecord } from '@sanad/domain/onboarding/record';

import { useEngagement } from '../../../realtime/session/engagement-context.tsx';
import type { TwoSides } from '../use-two-sides.ts';
import { keyOf, stretchesOf, type Stretch } from './group-steps.ts';
import { JointStep } from './joint-step.tsx';
import { LaneStep } from './lane-step.tsx';
import type { StepProps } from './lanes-props.ts';

/** Two lanes under two names; joint steps cross both, and an ink spine goes as far as the two have come. */
export function PlanLanes(props: {
  readonly view: PlanView;
  readonly sides: TwoSides;
  readonly notesOf: (stepId: string) => readonly StepNoteRecord[];
}) {
  const { view, sides, notesOf } = props;
  const { side } = useEngagement();
  const stretches = stretchesOf(view.steps);
  const open = stretches.findIndex((each) => stepsOf(each).some(({ state }) => state === 'todo'));
  const come = open < 0 ? stretches.length : open;
  const propsOf = (seen: SeenStep): StepProps => ({
    ...{ seen, sides, notes: notesOf(seen.step.id) },
    isNext: view.next[side] === seen,
  });
  return (
    <ol className="rows">
      {stretches.map((stretch, at) => (
        <li key={keyOf(stretch)}>
          {stretch.joint ? (
            <JointStep {...propsOf(stretch.joint)} />
          ) : (
            <Lanes stretch={stretch} isCome={at < come} propsOf={propsOf} />
          )}
        </li>
      ))}
    </ol>
  );
}

function stepsOf(stretch: Stretch): readonly SeenStep[] {
  return stretch.joint ? [stretch.joint] : [...stretch.client, ...stretch.assistant];
}

function Lanes(props: {
  readonly stretch: Exclude<Stretch, { readonly joint: SeenStep }>;
  readonly isCome: boolean;
  readonly propsOf: (seen: SeenStep) => StepProps;
}) {
  const { stretch, isCome, propsOf } = props;
  return (
    <div className="relative grid grid-cols-2 gap-x-14 py-3 phone:block phone:py-0">
      <span
        className={`absolute inset-y-0 start-1/2 w-0.5 -translate-x-px phone:hidden ${isCome ? 'bg-ink' : 'bg-line-2'}`}
      />
      {(['client', 'assistant'] as const).map((side) => (
        <ul key={side} className="rows min-w-0 content-start divide-y divide-line">
          {stretch[side].map((seen) => (
            <LaneStep key={seen.step.id} side={side} {...propsOf(seen)} />
          ))}
        </ul>
      ))}
    </div>
  );
}
