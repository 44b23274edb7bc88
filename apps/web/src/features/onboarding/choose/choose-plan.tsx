import { addDays } from '@sanad/domain/kernel/dates/calendar-day';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import { beginPlan } from '@sanad/domain/onboarding/plan-mutations';
import { beginWith, templateOfReady } from '@sanad/domain/onboarding/plan-template';
import { readyPlans, type ReadyPlan } from '@sanad/domain/onboarding/ready/ready-plan';
import { useId, useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useEngagementMutate } from '../../../realtime/session/engagement-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf } from '../ready-words-of.ts';
import { OwnPlans } from './own-plans.tsx';
import { PlanChoice } from './plan-choice.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { usePlanTemplates } from './use-plan-templates.ts';

/** So many days ahead the first call is, until somebody says otherwise: the plans begin three days before it. */
const usualDaysAhead = 3;

/** A new engagement opens here: one plan is chosen already, and shows what is in it. */
export function ChoosePlan() {
  const words = useWords(onboardingWords).choose;
  const { language, locale } = useLanguage();
  const ready = readyWordsOf(language);
  const { profile } = useMe();
  const mutate = useEngagementMutate();
  const own = usePlanTemplates();
  const group = useId();
  const [chosen, setChosen] = useState<string>('general');
  const today = dayOf(Date.now(), profile.zone);
  const [dayZero, setDayZero] = useState<string | null>(() =>
    writeDay(addDays(today, usualDaysAhead)),
  );
  const template = own?.find(({ id }) => id === chosen);
  const name = template === undefined ? asReady(chosen) : null;
  const steps = template?.steps ?? templateOfReady(name ?? 'general');

  function begin(): void {
    if (dayZero === null) return;
    const begun = beginWith(steps, newId);
    mutate(beginPlan, { dayZero, ready: name, steps: begun });
  }

  return (
    <form
      data-empty=""
      className="rows gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <header className="rows gap-1.5">
        <h2 className="text-display-tight">{words.title}</h2>
        <p className="text-ui text-ink-2">{words.help}</p>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-8 phone:grid-cols-1">
        <div className="rows content-start gap-5">
          <fieldset className="rows gap-1.5">
            <legend className="pb-1 text-small font-semibold">{words.ready}</legend>
            {readyPlans.map((plan) => (
              <PlanChoice
                key={plan}
                group={group}
                name={ready.plans[plan].name}
                about={ready.plans[plan].for}
                chosen={chosen === plan}
                onChoose={() => setChosen(plan)}
              />
            ))}
          </fieldset>
          {own === undefined || own.length === 0 ? null : (
            <OwnPlans group={group} plans={own} chosen={chosen} onChoose={setChosen} />
          )}
        </div>
        <div className="rows content-start gap-5">
          <DayField
            label={words.dayZero}
            value={dayZero}
            onChange={setDayZero}
            zone={profile.zone}
            firstDay={profile.firstDay ?? firstDayOfWeek(locale)}
            weekend={profile.weekend ?? [6, 7]}
          />
          <div>
            <Button type="submit" kind="primary" isDisabled={dayZero === null}>
              {words.begin}
            </Button>
          </div>
          <PlanPreview steps={steps} />
        </div>
      </div>
    </form>
  );
}

function asReady(chosen: string): ReadyPlan {
  return readyPlans.find((each) => each === chosen) ?? 'general';
}
