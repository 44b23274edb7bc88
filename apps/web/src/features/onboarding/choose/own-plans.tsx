import type { PlanTemplateRecord } from '@sanad/domain/onboarding/template-mutations';
import { removePlanTemplate, savePlanTemplate } from '@sanad/domain/onboarding/template-mutations';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { onboardingWords } from '../onboarding-words.ts';
import { PlanChoice } from './plan-choice.tsx';

/** What one kept of plans with others: nobody else has them. */
export function OwnPlans(props: {
  readonly group: string;
  readonly plans: readonly PlanTemplateRecord[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const words = useWords(onboardingWords).choose;
  const client = usePersonRoom(useMe().profile.id)?.client;

  function remove({ id, name, steps }: PlanTemplateRecord): void {
    client?.mutate(removePlanTemplate, { planTemplateId: id });
    if (props.chosen === id) props.onChoose('general');
    const back = {
      planTemplateId: id,
      name,
      steps: steps.map((step) => ({ ...step, after: [...step.after] })),
    };
    toasts.show({
      text: words.removed(name),
      action: {
        label: words.undo,
        icon: 'undo',
        onAct: () => void client?.mutate(savePlanTemplate, back),
      },
    });
  }

  return (
    <fieldset className="rows gap-1.5">
      <legend className="pb-1 text-small font-semibold">{words.own}</legend>
      {props.plans.map((plan) => (
        <PlanChoice
          key={plan.id}
          group={props.group}
          name={plan.name}
          about={words.steps(plan.steps.length)}
          chosen={props.chosen === plan.id}
          onChoose={() => props.onChoose(plan.id)}
        >
          <IconButton
            icon="delete"
            size="small"
            label={words.remove(plan.name)}
            onPress={() => remove(plan)}
          />
        </PlanChoice>
      ))}
    </fieldset>
  );
}
