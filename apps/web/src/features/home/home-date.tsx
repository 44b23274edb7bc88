import { readIn } from '@sanad/domain/kernel/wall-time';
import type { Due } from '@sanad/domain/task/record';

import { cityOf } from '../../i18n/city.ts';
import { longDay, timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { otherMoment, shortMoment } from '../../i18n/moment-text.ts';
import { personOf } from '../../realtime/session/member.ts';
import { useMe, useMembers } from '../../realtime/session/use-live.ts';
import { DateChip, type DateState, type DateTone } from '../../ui/date-chip.tsx';
import { otherHalfOf } from '../task/due/due-halves.ts';
import { homeWords } from './home-words.ts';
import { useWordsOfTime } from './use-words-of-time.ts';

/** A date as two halves: one's own clock, then that of whoever else the task is of. */
export function HomeDate(props: {
  readonly due: Due;
  readonly doerId: string | null;
  readonly state: DateState;
  readonly tone?: Extract<DateTone, 'risk' | 'late'> | undefined;
}) {
  const { due, tone } = props;
  const words = useWords(homeWords).date;
  const days = useWords(homeWords).dayHeads;
  const { locale, language } = useLanguage();
  const me = useMe();
  const { zone, now } = useWordsOfTime();
  const other = otherHalfOf(useMembers(), me, props.doerId);
  const long = (of: string): string => timeOfDay(locale, of, readIn(due, of));
  const own = words.alone(
    longDay(locale, zone, readIn(due, zone)),
    long(zone),
    cityOf(zone, language),
  );
  const both = other ? words.both(own, long(other.zone), cityOf(other.zone, language)) : own;
  const state = other ? props.state : 'set';
  const person = other && personOf(other);
  return (
    <DateChip
      state={state}
      tone={tone ?? 'plain'}
      mine={shortMoment(locale, zone, due, now, days)}
      theirs={
        person && {
          ...otherMoment(locale, { mine: zone, theirs: other.zone }, due, now, days),
          hue: person.hue,
          shape: person.shape,
        }
      }
      label={words.withState(both, words.stands[tone ?? state])}
    />
  );
}
