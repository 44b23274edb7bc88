import { setDayZero } from '@sanad/domain/onboarding/plan-mutations';
import type { PlanRecord } from '@sanad/domain/onboarding/record';
import { useRef, useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useEngagementMutate } from '../../../realtime/session/engagement-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { onboardingWords } from '../onboarding-words.ts';
import { useDays } from '../use-days.ts';

/** The day that both count from. */
export function DayZero({ plan }: { readonly plan: PlanRecord }) {
  const words = useWords(onboardingWords);
  const { locale } = useLanguage();
  const { profile } = useMe();
  const mutate = useEngagementMutate();
  const days = useDays();
  const [day, setDay] = useState<string | null>();
  const change = useRef<HTMLButtonElement>(null);
  const isOpen = day !== undefined;
  function close(): void {
    setDay(undefined);
    change.current?.focus();
  }
  return (
    <section className="rows gap-3">
      <p className="flex flex-wrap items-center gap-3 text-small">
        <span className="font-semibold">{words.dayZero(days.day(plan.dayZero))}</span>
        <Button
          ref={change}
          size="small"
          kind="quiet"
          className={isOpen ? 'hidden' : ''}
          onPress={() => setDay(plan.dayZero)}
        >
          {words.changeDayZero}
        </Button>
      </p>
      {isOpen ? (
        <form
          className="rows max-w-[420px] gap-3 rounded-task bg-paper p-3.5"
          onSubmit={(event) => {
            event.preventDefault();
            if (day !== null && mutate(setDayZero, { dayZero: day })) close();
          }}
        >
          <DayField
            label={words.choose.dayZero}
            value={day}
            onChange={setDay}
            zone={profile.zone}
            firstDay={profile.firstDay ?? firstDayOfWeek(locale)}
            weekend={profile.weekend ?? [6, 7]}
          />
          <p className="text-small text-ink-2">{words.dayZeroHelp}</p>
          <div className="flex gap-2">
            <Button type="submit" kind="primary" size="small" isDisabled={day === null}>
              {words.save}
            </Button>
            <Button size="small" kind="quiet" onPress={close}>
              {words.cancel}
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  );
}
