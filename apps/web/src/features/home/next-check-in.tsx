import type { PlannedCheckInRecord } from '@sanad/domain/calls/record';
import { readIn } from '@sanad/domain/kernel/wall-time';
import { Link } from '@tanstack/react-router';

import { Sentence } from '../../i18n/bdi.tsx';
import { cityOf } from '../../i18n/city.ts';
import { shortDay, timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useMay, useMe, useMembers } from '../../realtime/session/use-live.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { otherHalfOf } from '../task/due/due-halves.ts';
import { AsidePart } from './aside-part.tsx';
import { homeWords } from './home-words.ts';
import { useWordsOfTime } from './use-words-of-time.ts';

/** When one speaks next, on both clocks. */
export function NextCheckIn(props: { readonly checkIn: PlannedCheckInRecord | null }) {
  const { checkIn } = props;
  const words = useWords(homeWords).checkIn;
  const { locale, language } = useLanguage();
  const { workspaceId } = useSession();
  const { zone, now } = useWordsOfTime();
  const me = useMe();
  const other = otherHalfOf(useMembers(), me, null);
  const { moment, dayHeads } = useWords(homeWords);
  const may = useMay('calls.start');
  const at = checkIn ? readIn(checkIn, zone) : 0;
  return (
    <AsidePart title={words.title}>
      {checkIn ? (
        <>
          <p className="font-semibold">
            <Sentence>
              {moment(shortDay(locale, zone, at, now, dayHeads), timeOfDay(locale, zone, at))}
            </Sentence>
          </p>
          {other && other.zone !== zone ? (
            <p className="text-small text-ink-2">
              <Sentence>
                {words.inCity(
                  timeOfDay(locale, other.zone, readIn(checkIn, other.zone)),
                  cityOf(other.zone, language),
                )}
              </Sentence>
            </p>
          ) : null}
        </>
      ) : (
        <p className="text-small text-ink-2">{words.none}</p>
      )}
      <Link
        to="/w/$workspaceId/check-ins"
        params={{ workspaceId }}
        className={`${buttonLook('plain', 'small')} mt-1.5 justify-self-start`}
      >
        {checkIn || !may ? words.open : words.plan}
      </Link>
    </AsidePart>
  );
}
