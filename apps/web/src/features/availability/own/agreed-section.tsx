import { agreedStretches } from '@sanad/domain/availability/agreed-stretches';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import type { OwnWindowsAnswer } from '@sanad/protocol/http/in-force';
import { topics } from '@sanad/protocol/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { call } from '../../../http/call.ts';
import { useMe } from '../../../http/me.ts';
import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { cityOf } from '../../../i18n/city.ts';
import { mediumDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useChanged } from '../../../realtime/wire/use-changed.ts';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { availabilityWords } from '../availability-words.ts';
import { HoursSection } from './hours-section.tsx';
import type { OwnHoursDesk } from './use-own-hours.ts';
import { noonOf, weekdaysFrom, weekdayText, windowText } from './wall-text.ts';

type Client = OwnWindowsAnswer['clients'][number];

const daysAhead = 7;

/**
 * The hours that one's agreements fix, of each client: they stand here from the accepted version, and only that client
 * may call in them. Nothing where none are agreed.
 */
export function AgreedSection({ desk }: { readonly desk: OwnHoursDesk }) {
  const words = useWords(availabilityWords).agreed;
  const { profile } = useMe();
  const queries = useQueryClient();
  const queryKey = ['agreed-windows', profile.id];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('listOwnWindows', {}, signal),
  });
  useChanged(
    profile.id,
    { topic: topics.agreements, id: profile.id },
    () => void queries.invalidateQueries({ queryKey }),
  );
  if (data === undefined || data.clients.length === 0) return null;
  return (
    <HoursSection title={words.title} help={words.help}>
      <ul className="grid gap-4">
        {data.clients.map((client) => (
          <li key={client.workspaceId} className="grid gap-1.5">
            <p>
              <Link
                to="/w/$workspaceId/people/$assistantId/agreement"
                params={{ workspaceId: client.workspaceId, assistantId: profile.id }}
                className="link font-semibold"
              >
                <Bdi>{client.workspaceName}</Bdi>
              </Link>{' '}
              <span className="text-small text-ink-3">{words.mark}</span>
            </p>
            <Windows client={client} />
            <Ahead client={client} desk={desk} />
          </li>
        ))}
      </ul>
    </HoursSection>
  );
}

/** As they were agreed, on the clock of the agreement. */
function Windows({ client }: { readonly client: Client }) {
  const words = useWords(availabilityWords);
  const { language, locale } = useLanguage();
  const { profile } = useMe();
  const first = profile.firstDay ?? firstDayOfWeek(locale);
  return (
    <ul className="grid gap-0.5 text-ui">
      {client.windows.map(({ what, days, from, until }) => (
        <li key={`${what} ${days.join()} ${from}`}>
          <Sentence>
            {words.agreed.window(
              what,
              words.and(
                weekdaysFrom(first)
                  .filter((day) => days.includes(day))
                  .map((day) => weekdayText(day, locale)),
              ),
              windowText({ from, to: until }, words, locale),
              cityOf(client.zone, language),
            )}
          </Sentence>
        </li>
      ))}
    </ul>
  );
}

/** The next days of them, on one's own clock: without one's days off and quiet hours, which come first. */
function Ahead({ client, desk }: { readonly client: Client; readonly desk: OwnHoursDesk }) {
  const words = useWords(availabilityWords);
  const { locale } = useLanguage();
  const { zone } = useMe().profile;
  const now = useMinute();
  const agreed = { zone: client.zone, windowsOn: () => client.windows };
  const next = agreedStretches(desk.hours, agreed, now, now + daysAhead * 86_400_000);
  if (next.length === 0) return null;
  const dayText = (at: number) => mediumDay(locale, 'UTC', noonOf(dayOf(at, zone)));
  return (
    <ol className="grid gap-0.5 text-small text-ink-2">
      {next.map(({ from, to }) => (
        <li key={from} className="flex flex-wrap gap-x-2">
          <span className="min-w-30">{dayText(from)}</span>
          <span className="num">
            {words.fromTo(timeOfDay(locale, zone, from), timeOfDay(locale, zone, to))}
          </span>
        </li>
      ))}
    </ol>
  );
}
