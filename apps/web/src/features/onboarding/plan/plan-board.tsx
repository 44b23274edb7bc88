import { viewPlan } from '@sanad/domain/onboarding/plan-view';
import type { PlanRecord, StepNoteRecord } from '@sanad/domain/onboarding/record';
import { useMemo, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useEngagementRecords } from '../../../realtime/session/engagement-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { StepForm } from '../edit/step-form.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { useTwoSides } from '../use-two-sides.ts';
import { PlanFoot } from './plan-foot.tsx';
import { PlanHead } from './plan-head.tsx';
import { PlanLanes } from './plan-lanes.tsx';

const noNotes: readonly StepNoteRecord[] = [];

/** A plan that has begun: how far both are, its steps, and what is done with the whole. */
export function PlanBoard({ plan }: { readonly plan: PlanRecord }) {
  const words = useWords(onboardingWords);
  const steps = useEngagementRecords('planStep');
  const notes = useEngagementRecords('stepNote');
  const sides = useTwoSides();
  const view = useMemo(() => viewPlan(steps, plan.dayZero), [steps, plan.dayZero]);
  const notesOf = useMemo(() => {
    const by = new Map<string, StepNoteRecord[]>();
    for (const note of notes) {
      const list = by.get(note.stepId);
      if (list) list.push(note);
      else by.set(note.stepId, [note]);
    }
    for (const list of by.values()) list.sort((a, b) => a.at - b.at);
    return by;
  }, [notes]);
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="rows gap-7">
      <PlanHead plan={plan} view={view} sides={sides} steps={steps} />
      <PlanLanes view={view} sides={sides} notesOf={(id) => notesOf.get(id) ?? noNotes} />
      {isAdding ? (
        <StepForm dayZero={plan.dayZero} onClose={() => setAdding(false)} />
      ) : (
        <div>
          <Button icon="add" onPress={() => setAdding(true)}>
            {words.form.add}
          </Button>
        </div>
      )}
      <PlanFoot plan={plan} steps={steps} sides={sides} />
    </div>
  );
}
