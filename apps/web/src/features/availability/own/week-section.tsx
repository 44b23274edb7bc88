import type { HoursWindow, WeekHours } from '@sanad/domain/availability/record';

import { useMe } from '../../../http/me.ts';
import { cityOf } from '../../../i18n/city.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { availabilityWords } from '../availability-words.ts';
import { HoursSection } from './hours-section.tsx';
import type { OwnHoursDesk } from './use-own-hours.ts';
import { weekdaysFrom, weekdayText } from './wall-text.ts';
import { usualWindow, WindowsField } from './windows-field.tsx';

/** Which hours of which days are one's own to be called in. */
export function WeekSection({ desk }: { readonly desk: OwnHoursDesk }) {
  const words = useWords(availabilityWords);
  const { language, locale } = useLanguage();
  const { firstDay, weekend } = useMe().profile;
  const { week, zone } = desk.said;
  const rests = new Set(weekend ?? [6, 7]);
  const write = (next: WeekHours): void => desk.say({ week: next.map((windows) => [...windows]) });
  const setDay = (weekday: number, windows: readonly HoursWindow[]): void =>
    write((week ?? []).map((each, at) => (at === weekday - 1 ? windows : each)));
  const firstWorked = week?.find((each) => each.length > 0);
  const days = weekdaysFrom(firstDay ?? firstDayOfWeek(locale));

  return (
    <HoursSection title={words.week.title} help={words.onClock(cityOf(zone, language))}>
      <Segmented
        label={words.week.title}
        value={week === null ? 'any' : 'hours'}
        onChange={(key) => {
          if (key === 'any') desk.say({ week: null });
          else write([1, 2, 3, 4, 5, 6, 7].map((day) => (rests.has(day) ? [] : [usualWindow])));
        }}
        segments={[
          { key: 'any', label: words.week.any },
          { key: 'hours', label: words.week.hours },
        ]}
      />
      {week === null ? null : (
        <ul className="grid">
          {days.map((weekday) => {
            const windows = week[weekday - 1] ?? [];
            const name = weekdayText(weekday, locale);
            return (
              <li
                key={weekday}
                className="grid grid-cols-[8.5rem_minmax(0,1fr)] items-start gap-x-3 gap-y-1 border-t border-line py-2 phone:grid-cols-1"
              >
                <Checkbox
                  isSelected={windows.length > 0}
                  onChange={(isOn) => setDay(weekday, isOn ? (firstWorked ?? [usualWindow]) : [])}
                  className="min-h-10 items-center"
                >
                  {name}
                </Checkbox>
                {windows.length === 0 ? (
                  <span className="flex min-h-10 items-center text-small text-ink-3 phone:hidden">
                    {words.week.off}
                  </span>
                ) : (
                  <WindowsField
                    day={name}
                    windows={windows}
                    onChange={(next) => setDay(weekday, next)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {week === null || firstWorked === undefined ? null : (
        <Button
          size="small"
          onPress={() => {
            const model = days.map((day) => week[day - 1]!).find((each) => each.length > 0)!;
            write(week.map((each) => (each.length > 0 ? model : each)));
          }}
        >
          {words.week.copy(
            weekdayText(
              days.find((day) => week[day - 1]!.length > 0)!,
              locale,
            ),
          )}
        </Button>
      )}
    </HoursSection>
  );
}
