import type { Side } from '@sanad/domain/access/side';
import { addDays } from '@sanad/domain/kernel/dates/calendar-day';
import { readDay } from '@sanad/domain/kernel/dates/day-text';
import { instantOf } from '@sanad/domain/kernel/wall-time';
import type { SeenStep } from '@sanad/domain/onboarding/plan-view';
import { isOf } from '@sanad/domain/onboarding/step-state';

import { Sentence } from '../../../i18n/bdi.tsx';
import { cityOf } from '../../../i18n/city.ts';
import { timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useEngagement } from '../../../realtime/session/engagement-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf, titleOfStep } from '../ready-words-of.ts';
import { useDays } from '../use-days.ts';
import type { TwoSides } from '../use-two-sides.ts';

/** The quiet line under a step: when it is due by whose clock, what it waits for, who did it, why it was skipped. */
export function StepFacts(props: {
  readonly seen: SeenStep;
  readonly sides: TwoSides;
  readonly notes: number;
}) {
  const { seen, sides, notes } = props;
  const words = useWords(onboardingWords).step;
  const { locale, language } = useLanguage();
  const ready = readyWordsOf(language);
  const here = useEngagement();
  const days = useDays();
  const { step, state, blockers, due, holdsUp } = seen;
  // What others hold up is not called late.
  const isLate = state === 'todo' && blockers.length === 0 && days.distance(due) < 0;

  function sayDue(): string {
    const day = days.day(due);
    if (isLate) return words.late(day);
    const other: Side = here.side === 'client' ? 'assistant' : 'client';
    const zone = sides.zones[other];
    if (isOf(step, here.side) || zone === days.zone) return words.due(day);
    // Another's day ends by their clock.
    const end = instantOf({ ...addDays(readDay(due), 1), hour: 0, minute: 0 }, zone);
    return words.dueIn(day, cityOf(zone, language), timeOfDay(locale, days.zone, end));
  }
  function sayDone(): string {
    const [first, second] = [step.client, step.assistant];
    if (first && second) return words.both;
    const tick = first ?? second;
    return tick ? words.done(sides.nameOf(tick.by), days.dayAt(tick.at)) : words.isDone;
  }

  const facts: string[] =
    state === 'skipped' && step.skipped
      ? [
          words.skipped(step.skipped.reason),
          words.done(sides.nameOf(step.skipped.by), days.dayAt(step.skipped.at)),
        ]
      : state === 'done'
        ? [sayDone()]
        : [
            sayDue(),
            ...(blockers.length > 0
              ? [words.waitsFor(blockers.map((each) => titleOfStep(each, ready)))]
              : holdsUp > 0
                ? [words.holdsUp(holdsUp)]
                : []),
          ];
  if (step.kind === 'learning')
    facts.push(step.billable === null ? words.paidOpen : step.billable ? words.paid : words.unpaid);
  if (notes > 0) facts.push(words.notes(notes));
  return (
    <p className={`text-small ${isLate ? 'text-risk' : 'text-ink-3'}`}>
      {isLate ? <Icon name="warning" size="small" className="me-1 inline align-[-2px]" /> : null}
      <Sentence>{facts.join(' · ')}</Sentence>
    </p>
  );
}
