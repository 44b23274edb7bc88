import { clearPlan } from '@sanad/domain/onboarding/plan-mutations';
import type { PlanRecord, PlanStepRecord } from '@sanad/domain/onboarding/record';
import { waitingOf } from '@sanad/domain/onboarding/waiting';
import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useEngagementMutate } from '../../../realtime/session/engagement-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { useDays } from '../use-days.ts';
import type { TwoSides } from '../use-two-sides.ts';
import { DayZero } from './day-zero.tsx';

const KeepDialog = lazyPiece(async () => (await import('../edit/keep-dialog.tsx')).KeepDialog);
const dayMs = 86_400_000;

/** What concerns the whole plan: its day 0, for whom it waited, and keeping it for the next client. */
export function PlanFoot(props: {
  readonly plan: PlanRecord;
  readonly steps: readonly PlanStepRecord[];
  readonly sides: TwoSides;
}) {
  const { plan, steps, sides } = props;
  const words = useWords(onboardingWords);
  const mutate = useEngagementMutate();
  const { now } = useDays();
  const [isKeeping, setKeeping] = useState(false);
  const isUntouched = steps.every(
    ({ client, assistant, skipped }) => !client && !assistant && !skipped,
  );
  const waiting = waitingOf(steps, {
    ...{ dayZero: plan.dayZero, begunAt: plan.begunAt },
    ...{ now: Math.max(now, plan.begunAt), zones: sides.zones },
  });
  const time = (of: number): string => words.waiting.time(of / dayMs);
  const waited = [
    ...(waiting.client > 0
      ? [words.waiting.client(sides.people.client.name, time(waiting.client))]
      : []),
    ...(waiting.assistant > 0
      ? [words.waiting.client(sides.people.assistant.name, time(waiting.assistant))]
      : []),
    ...(waiting.both > 0 ? [words.waiting.both(time(waiting.both))] : []),
  ];
  return (
    <footer className="rows gap-6 border-t border-line pt-5">
      <section aria-label={words.waiting.title} className="rows gap-1">
        <h3 className="text-small font-semibold">{words.waiting.title}</h3>
        <p className="text-small text-ink-2">
          <Sentence>
            {waited.length === 0
              ? words.waiting.none
              : [...waited, words.waiting.nobody(time(waiting.nobody))].join(' · ')}
          </Sentence>
        </p>
      </section>
      <DayZero plan={plan} />
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon="copy" onPress={() => setKeeping(true)}>
          {words.keep}
        </Button>
        {isUntouched ? (
          <Button size="small" kind="quiet" onPress={() => mutate(clearPlan, {})}>
            {words.otherPlan}
          </Button>
        ) : null}
      </div>
      {isKeeping ? <KeepDialog steps={steps} onClose={() => setKeeping(false)} /> : null}
    </footer>
  );
}
