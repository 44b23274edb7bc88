import type { RepeatPlan } from '@sanad/domain/task/repeat/repeat-plan';

import { Sentence } from '../../../i18n/bdi.tsx';
import { cityOf } from '../../../i18n/city.ts';
import { mediumDate, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { comingDays, type ComingDay } from './coming-days.ts';
import { repeatWords } from './repeat-words.ts';

/** The next days of a plan, on its own clock and on the reader's where that is another; and what a change of the clocks does to one. */
export function ComingList(props: {
  readonly plan: RepeatPlan;
  readonly after: string;
  readonly zone: string;
  readonly most: number;
  /** The first of all. */
  readonly isNew?: boolean;
}) {
  const { plan, zone, isNew = false } = props;
  const words = useWords(repeatWords);
  const { locale, language } = useLanguage();
  const now = useMinute();
  const days = comingDays(plan, props.after, { now, most: props.most });
  if (days.length === 0) return <p className="text-small text-ink-2">{words.over}</p>;

  const said = ({ moment }: ComingDay): string => {
    const own = words.moment(
      mediumDate(locale, plan.zone, moment.at, now),
      timeOfDay(locale, plan.zone, moment.at),
    );
    if (zone === plan.zone) return own;
    const there = `${own} ${cityOf(plan.zone, language)}`;
    return `${there} · ${words.inCity(timeOfDay(locale, zone, moment.at), cityOf(zone, language))}`;
  };
  return (
    <div className="rows gap-1 text-small text-ink-2">
      <p className="font-semibold text-ink">{isNew ? words.first : words.next}</p>
      <ul className="rows gap-0.5">
        {days.map((day) => (
          <li key={day.day}>
            <Sentence>{said(day)}</Sentence>
            <ClockNote day={day} zone={plan.zone} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ClockNote({ day, zone }: { readonly day: ComingDay; readonly zone: string }) {
  const words = useWords(repeatWords);
  const { locale } = useLanguage();
  const now = useMinute();
  if (day.clock === 'once') return null;
  const date = mediumDate(locale, zone, day.moment.at, now);
  const said =
    day.clock === 'skipped'
      ? words.skippedClock(date, timeOfDay(locale, zone, day.moment.at))
      : words.twiceClock(date);
  return (
    <span className="block text-meta text-ink-3">
      <Sentence>{said}</Sentence>
    </span>
  );
}
