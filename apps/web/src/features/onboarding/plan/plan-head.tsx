import type { Side } from '@sanad/domain/access/side';
import { sides as bothSides, type PlanView } from '@sanad/domain/onboarding/plan-view';
import { missingFoundations } from '@sanad/domain/onboarding/readiness';
import type { PlanRecord, PlanStepRecord } from '@sanad/domain/onboarding/record';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useEngagement } from '../../../realtime/session/engagement-context.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf, titleOfStep } from '../ready-words-of.ts';
import { useDays } from '../use-days.ts';
import type { TwoSides } from '../use-two-sides.ts';

/** Which day it is, whether much work may come, what oneself does next, and how far each side is. */
export function PlanHead(props: {
  readonly plan: PlanRecord;
  readonly view: PlanView;
  readonly sides: TwoSides;
  readonly steps: readonly PlanStepRecord[];
}) {
  const { plan, view, sides, steps } = props;
  const words = useWords(onboardingWords);
  const { language } = useLanguage();
  const { side } = useEngagement();
  const days = useDays();
  const since = -days.distance(plan.dayZero);
  const missing = missingFoundations(steps);
  const isDone = view.whole.done === view.whole.total && view.whole.total > 0;
  const next = view.next[side];
  const day =
    since < 0 ? words.lead.before(-since) : since === 0 ? words.lead.zero : words.lead.after(since);
  return (
    <header className="rows gap-5">
      <div className="rows gap-1.5">
        <h2 className="text-display-tight">
          {isDone
            ? words.lead.done
            : `${day}.${missing.length === 0 ? ` ${words.lead.ready}` : ''}`}
        </h2>
        {isDone ? null : (
          <p className="text-ui text-ink-2">
            {missing.length === 0
              ? null
              : `${words.lead.whole(view.whole.done, view.whole.total)}. ${words.lead.missing(missing)} `}
            <Sentence>
              {next
                ? words.next(titleOfStep(next.step, readyWordsOf(language)))
                : words.nothingNext}
            </Sentence>
          </p>
        )}
      </div>
      <div className="grid grid-cols-2 gap-x-14 gap-y-4 phone:grid-cols-1">
        {bothSides.map((each) => (
          <SideProgress key={each} side={each} view={view} sides={sides} />
        ))}
      </div>
    </header>
  );
}

function SideProgress(props: {
  readonly side: Side;
  readonly view: PlanView;
  readonly sides: TwoSides;
}) {
  const words = useWords(onboardingWords);
  const { done, total } = props.view.progress[props.side];
  const person = props.sides.people[props.side];
  return (
    <div className="flex items-center gap-3">
      <Avatar {...person} size="big" solid silent />
      <div className="rows min-w-0 flex-1 gap-2">
        <div className="flex items-baseline justify-between gap-3">
          <Bdi className="clip-line text-ui font-semibold">{person.name}</Bdi>
          <span className="text-ui text-ink-2">
            <Sentence>{words.of(done, total)}</Sentence>
          </span>
        </div>
        <Progress
          label={words.progress(person.name)}
          value={total === 0 ? 0 : done / total}
          hue={person.hue}
        />
      </div>
    </div>
  );
}
