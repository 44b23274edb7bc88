import type { PlanStepId } from '@sanad/domain/kernel/ids';
import { onboardingLimits } from '@sanad/domain/onboarding/limit';
import type { PlanStepRecord } from '@sanad/domain/onboarding/record';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf, titleOfStep } from '../ready-words-of.ts';

/** Which steps come first. */
export function AfterField(props: {
  readonly steps: readonly PlanStepRecord[];
  readonly value: readonly PlanStepId[];
  readonly onChange: (after: readonly PlanStepId[]) => void;
}) {
  const { steps, value, onChange } = props;
  const words = useWords(onboardingWords).form;
  const { language } = useLanguage();
  const ready = readyWordsOf(language);
  const isFull = value.length >= onboardingLimits.blockers;
  return (
    <details>
      <summary className="cursor-pointer text-small font-semibold">
        {words.after}
        {value.length > 0 ? <span className="ps-2 text-ink-3">{value.length}</span> : null}
      </summary>
      <div className="rows max-h-56 gap-1.5 overflow-y-auto pt-2">
        {steps.map((step) => (
          <Checkbox
            key={step.id}
            isSelected={value.includes(step.id)}
            isDisabled={isFull && !value.includes(step.id)}
            onChange={(on) =>
              onChange(on ? [...value, step.id] : value.filter((id) => id !== step.id))
            }
          >
            <Bdi>{titleOfStep(step, ready)}</Bdi>
          </Checkbox>
        ))}
      </div>
    </details>
  );
}
