import { readIn } from '@sanad/domain/kernel/wall-time';
import type { TodayRow } from '@sanad/domain/today/merge-today';

import { useMe } from '../../http/me.ts';
import { cityOf } from '../../i18n/city.ts';
import { hourOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { clientHue } from '../../realtime/session/client-hue.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { levelsOf, placesOnDay } from './day-line-places.ts';
import { todayWords } from './today-words.ts';

/** More clocks than these are told beside the rows. */
const clocksShown = 2;

/** Of pins over each other; those above stand in one place. */
const highest = 4;
const pinRem = 0.8125;

/** So many rem, and a pin's height up for each level. */
const rem = (base: number, level = 0): string =>
  `${base - Math.sign(level) * Math.min(Math.abs(level), highest) * pinRem}rem`;

const centred = 'absolute -translate-x-1/2 rtl:translate-x-1/2';
const pin =
  'size-2.75 rounded-[3.5px] bg-p forced-color-adjust-none ' +
  'shadow-[inset_0_0_0_1.5px_var(--p-line),0_0_0_2px_var(--color-sheet)]';
const needle =
  'absolute -top-1 h-5 w-0.5 rounded-[1px] bg-ink shadow-[0_0_0_2px_var(--color-sheet)]';

/** The day as a line that runs in reading direction: now, each due moment in its client's colour, and the hours by several clocks. */
export function DayLine(props: {
  readonly rows: readonly TodayRow[];
  readonly zones: readonly string[];
}) {
  const words = useWords(todayWords);
  const { locale, language } = useLanguage();
  const { workspaces, profile } = useMe();
  const now = useMinute();
  const { zone } = profile;
  const due = props.rows.flatMap((row) =>
    row.due === null ? [] : [{ row, at: readIn(row.due, zone) }],
  );
  const places = placesOnDay(
    due.map(({ at }) => at),
    now,
    zone,
  );
  const pins = due.flatMap(({ row }, at) => {
    const place = places.moments[at];
    return place === undefined ? [] : [{ row, place }];
  });
  const levels = levelsOf(pins.map(({ place }) => place));
  const height = Math.min(Math.max(0, ...levels), highest);
  const clocks = [zone, ...props.zones.slice(0, clocksShown)];
  const at = (place: number) => ({ insetInlineStart: `${place * 100}%` });
  return (
    <div role="img" aria-label={words.dayLine(cityOf(zone, language), pins.length)}>
      <div className="grid grid-cols-[5.25rem_minmax(0,1fr)] gap-y-1.5 text-meta text-ink-3 phone:grid-cols-[3.75rem_minmax(0,1fr)]">
        <span />
        <div
          className="relative h-2.5 rounded-[3px] bg-sunken"
          style={{ marginBlockStart: rem(1, -height) }}
        >
          {pins.map(({ row, place }, of) => (
            <span
              key={row.workspaceId + row.taskId}
              data-pin
              data-hue={clientHue(workspaces, row.workspaceId)}
              title={row.title}
              className={`${centred} ${pin}`}
              style={{ ...at(place), insetBlockStart: rem(-0.875, levels[of]) }}
            />
          ))}
          {places.now === undefined ? null : <span className={needle} style={at(places.now)} />}
        </div>
        {clocks.map((clock) => (
          <div key={clock} className="col-span-2 grid grid-cols-subgrid items-center">
            <span className="clip-line pe-2 text-small text-ink-2">{cityOf(clock, language)}</span>
            <span className="relative h-4 lang-ar:h-5">
              {places.hours.map((hour) => (
                <span
                  key={hour.at}
                  className={`${centred} whitespace-nowrap`}
                  style={at(hour.place)}
                >
                  {hourOfDay(locale, clock, hour.at)}
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
