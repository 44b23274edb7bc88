import { clockOf, type ChosenMoment } from '@sanad/domain/kernel/dates/choose-moment';
import { instantOf, readIn } from '@sanad/domain/kernel/wall-time';
import type { ReactNode } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { betweenMoments } from '../../i18n/between-moments.ts';
import { cityOf } from '../../i18n/city.ts';
import { mediumDate, timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Button } from '../button.tsx';
import { Dot } from '../dot.tsx';
import { Icon } from '../icon.tsx';
import type { DateClocks } from './date-clocks.ts';
import type { DateDraft } from './date-draft.ts';
import { dateWords } from './date-words.ts';

/** What was understood, on both clocks, with whatever one may not have expected: before it is taken. */
export function Understood(props: {
  readonly draft: DateDraft;
  readonly clocks: DateClocks;
  readonly now: number;
  readonly onOther: () => void;
  readonly onOtherPass: () => void;
}) {
  const { draft, clocks, now } = props;
  const { chosen, or } = draft;
  const words = useWords(dateWords);
  const { locale, language } = useLanguage();
  const { mine, theirs } = clocks;
  if (chosen === undefined) return null;
  if (chosen === null) return <p className="text-small text-ink-2">{words.noDate}</p>;

  const at = readIn(chosen.moment, mine.zone);
  const timeIn = (zone: string) => timeOfDay(locale, zone, readIn(chosen.moment, zone));
  const there = theirs && clockOf(readIn(chosen.moment, theirs.zone), theirs.zone);
  const asked = timeOfDay(locale, 'UTC', instantOf(chosen.asked, 'UTC'));
  return (
    <div className="grid gap-2">
      <div className="grid gap-1">
        <Clock zone={mine.zone} at={at} now={now} person={mine.person} isOwn />
        {theirs && theirs.zone !== mine.zone ? (
          <Clock
            zone={theirs.zone}
            at={readIn(chosen.moment, theirs.zone)}
            now={now}
            person={theirs.person}
          />
        ) : null}
      </div>
      {chosen.clock === 'skipped' ? <Note>{words.skipped(asked, timeIn(mine.zone))}</Note> : null}
      {chosen.clock === 'first' || chosen.clock === 'second' ? (
        <Note
          action={
            <Button size="small" onPress={props.onOtherPass}>
              {words.takeOtherPass[chosen.clock]}
            </Button>
          }
        >
          {words.twice[chosen.clock](timeIn(mine.zone))}
        </Note>
      ) : null}
      {theirs && there !== undefined && there !== 'once' ? (
        <Note>{words.twiceThere[there](timeIn(theirs.zone), cityOf(theirs.zone, language))}</Note>
      ) : null}
      {draft.time === 'usual' || draft.time === 'last' ? (
        <p className="text-meta text-ink-3">{words.from[draft.time]}</p>
      ) : null}
      {at <= now ? <Note>{words.past}</Note> : null}
      {or ? (
        <div>
          <Button size="small" onPress={props.onOther}>
            <Sentence>{words.or(whenOf(or))}</Sentence>
          </Button>
        </div>
      ) : null}
    </div>
  );

  function whenOf(other: ChosenMoment): string {
    const instant = readIn(other.moment, mine.zone);
    return `${mediumDate(locale, mine.zone, instant, now)}${betweenMoments(language)}${timeOfDay(locale, mine.zone, instant)}`;
  }
}

/** One clock: the own in bold, the other's with the sign of its person. */
function Clock(props: {
  readonly zone: string;
  readonly at: number;
  readonly now: number;
  readonly person: DateClocks['mine']['person'];
  readonly isOwn?: boolean;
}) {
  const { zone, at, now, person, isOwn = false } = props;
  const words = useWords(dateWords);
  const { locale, language } = useLanguage();
  const time = words.inCity(timeOfDay(locale, zone, at), cityOf(zone, language));
  return (
    <p
      className={`flex items-center gap-1.75 ${isOwn ? 'font-semibold' : 'text-small text-ink-2'}`}
    >
      <Dot hue={person?.hue} shape={person?.shape ?? 'circle'} />
      <span>
        {mediumDate(locale, zone, at, now)}
        {betweenMoments(language)}
        <Sentence>{time}</Sentence>
      </span>
    </p>
  );
}

function Note(props: { readonly children: string; readonly action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-1.5">
      <p className="flex items-start gap-1.5 text-small text-ink-2">
        <Icon name="clock" size="small" className="mt-0.5" />
        <span>
          <Sentence>{props.children}</Sentence>
        </span>
      </p>
      {props.action}
    </div>
  );
}
