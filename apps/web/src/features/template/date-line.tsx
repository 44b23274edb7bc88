import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { readIn, type ZonedMoment } from '@sanad/domain/kernel/wall-time';

import { Sentence } from '../../i18n/bdi.tsx';
import { betweenMoments } from '../../i18n/between-moments.ts';
import { mediumDate, timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Dot } from '../../ui/dot.tsx';
import { Icon } from '../../ui/icon.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { useDaysOff } from '../board/calendar/use-days-off.ts';
import { templateWords } from './template-words.ts';
import { useOwnZone } from './use-own-zone.ts';

/** A moment on the reader's clock: "Sat 12 Jun 5:00 pm". */
export function useMoment(): (moment: ZonedMoment) => string {
  const { locale, language } = useLanguage();
  const now = useMinute();
  const zone = useOwnZone();
  return (moment) => {
    const at = readIn(moment, zone);
    return `${mediumDate(locale, zone, at, now)}${betweenMoments(language)}${timeOfDay(locale, zone, at)}`;
  };
}

const markLook = 'flex items-center gap-1.5 text-meta';

/** What one might not expect of a date before it is given: it has been, or it is somebody's day off. */
export function DateMarks(props: { readonly due: ZonedMoment }) {
  const words = useWords(templateWords);
  const now = useMinute();
  const zone = useOwnZone();
  const daysOff = useDaysOff();
  const at = readIn(props.due, zone);
  return (
    <>
      {at < now ? (
        <span className={`${markLook} text-late`}>
          <Icon name="clock" size="small" />
          {words.past}
        </span>
      ) : null}
      {daysOff.of(dayOf(at, zone)).map((person) => (
        <span key={person.id} className={`${markLook} text-ink-2`}>
          <Dot {...person} />
          <span>
            <Sentence>{words.dayOff(shortNameOf(person.name))}</Sentence>
          </span>
        </span>
      ))}
    </>
  );
}
