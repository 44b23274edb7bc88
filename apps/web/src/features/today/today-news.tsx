import { useMe } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { shortDay, timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { heardTimes } from '../../realtime/session/heard-times.ts';
import { NewerVersion } from '../../realtime/status/outdated-notice.tsx';
import { useAway } from '../../realtime/wire/use-away.ts';
import { Notice } from '../../ui/notice.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import type { RoomOfToday } from './room-of-today.ts';
import { todayWords } from './today-words.ts';

/** Without a network: of when it is, and what is not here at all; and that this page is of yesterday. */
export function TodayNews(props: { readonly rooms: readonly RoomOfToday[] }) {
  const words = useWords(todayWords);
  const { locale } = useLanguage();
  const { profile, workspaces } = useMe();
  const now = useMinute();
  const away = useAway(profile.id);
  const { rooms } = props;
  const isHere = rooms.some(({ phase }) => phase === 'here');
  const missing = rooms
    .filter(({ phase }) => phase === 'missing' || (away && phase === 'reading'))
    .flatMap(({ workspaceId }) => workspaces.find(({ id }) => id === workspaceId)?.name ?? []);
  const isOutdated = rooms.some((room) => room.isOutdated);
  if (!away && missing.length === 0 && !isOutdated) return null;
  const momentOf = (at: number): string => {
    const day = shortDay(locale, profile.zone, at, now, words.days);
    const time = timeOfDay(locale, profile.zone, at);
    const isNamed = Object.values(words.days).includes(day);
    return isNamed ? words.moment(day, time) : words.onDay(day, time);
  };
  const since = heardSince(rooms);
  return (
    <div className="rows gap-2">
      {isOutdated ? <NewerVersion /> : null}
      {away && isHere ? (
        <Notice kind="risk">
          {words.offline(since === undefined ? undefined : momentOf(since))}
        </Notice>
      ) : null}
      {missing.length === 0 ? null : (
        <Notice>
          <Sentence>{words.missing(missing)}</Sentence>
        </Notice>
      )}
    </div>
  );
}

/** Up to when all that is here was as the rooms had it. */
function heardSince(rooms: readonly RoomOfToday[]): number | undefined {
  const times = rooms
    .filter(({ phase }) => phase === 'here')
    .map(({ workspaceId }) => heardTimes.of(workspaceId));
  const known = times.filter((time) => time !== undefined);
  return known.length === times.length && known.length > 0 ? Math.min(...known) : undefined;
}
