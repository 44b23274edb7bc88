import { moneyText } from '@sanad/domain/agreement/words/clause-tools';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import { wallTimeOf } from '@sanad/domain/kernel/wall-time';
import type { Reviews, TrialFacts } from '@sanad/protocol/http/review';

import { dayOf } from '../../agreement/read/day-of.ts';
import type { ReviewMessages } from '../messages.en.ts';

/** A trial in words; its days are the assistant's. */
export function sayTrial(
  { trial: say }: ReviewMessages,
  locale: string,
  { today, assistant }: Pick<Reviews, 'today' | 'assistant'>,
) {
  const day = (text: string) => dayOf(locale, text, today);
  const dayAt = (at: number) => day(writeDay(wallTimeOf(at, assistant.zone)));
  return {
    until: ({ terms }: TrialFacts) => say.until(day(terms.endsOn)),
    facts({ terms, started }: TrialFacts): string {
      const { cap } = terms;
      const most =
        cap.of === 'hours'
          ? say.capHours(cap.minutes)
          : say.capMoney(moneyText(locale, cap.amount, cap.currency));
      return `${most} · ${say.startedBy(started.name, dayAt(started.at))}`;
    },
    ended({ ended, terms }: TrialFacts): string {
      if (ended === null) return '';
      return ended.name === null
        ? say.ended(day(terms.endsOn))
        : say.endedBy(ended.name, dayAt(ended.at));
    },
  };
}
