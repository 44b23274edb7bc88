import { isInOrder } from '@sanad/domain/availability/argument';
import type { Travel } from '@sanad/domain/availability/record';
import { addDays } from '@sanad/domain/kernel/dates/calendar-day';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { cityOf } from '../../../i18n/city.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { ZoneField } from '../../../ui/zone-field.tsx';
import { availabilityWords } from '../availability-words.ts';
import { HoursSection } from './hours-section.tsx';
import type { OwnHoursDesk } from './use-own-hours.ts';

/** Where somebody is for some days, and whether their hours come along. */
export function TravelSection({ desk }: { readonly desk: OwnHoursDesk }) {
  const words = useWords(availabilityWords);
  const { language } = useLanguage();
  const { profile } = useMe();
  const now = useMinute();
  const { travel, zone } = desk.said;
  const isElsewhere = !desk.isFirst && profile.zone !== zone;
  const cities = [cityOf(zone, language), cityOf(profile.zone, language)] as const;
  const today = dayOf(now, profile.zone);
  return (
    <HoursSection title={words.travel.title} help={words.travel.help}>
      {isElsewhere ? (
        <Notice
          icon="clock"
          action={
            <Button size="small" onPress={() => desk.say({ zone: profile.zone, travel: null })}>
              {words.travel.take(cities[1])}
            </Button>
          }
        >
          {words.travel.moved(...cities)}
        </Notice>
      ) : null}
      {travel === null ? (
        <Button
          size="small"
          onPress={() =>
            desk.say({
              travel: {
                zone: profile.zone,
                from: writeDay(addDays(today, 1)),
                to: writeDay(addDays(today, 7)),
                hours: 'stay',
              },
            })
          }
        >
          {words.travel.add}
        </Button>
      ) : (
        <>
          <TravelForm key={`${travel.from} ${travel.to}`} desk={desk} travel={travel} />
          <Button size="small" onPress={() => desk.say({ travel: null })}>
            {words.travel.end}
          </Button>
        </>
      )}
    </HoursSection>
  );
}

/** Kept as soon as the days are in order. */
function TravelForm({ desk, travel }: { readonly desk: OwnHoursDesk; readonly travel: Travel }) {
  const words = useWords(availabilityWords);
  const { locale } = useLanguage();
  const { profile } = useMe();
  const [days, setDays] = useState({ from: travel.from, to: travel.to });
  const ground = {
    zone: profile.zone,
    firstDay: profile.firstDay ?? firstDayOfWeek(locale),
    weekend: profile.weekend ?? [6, 7],
  };
  function setDay(change: Partial<typeof days>): void {
    const next = { ...days, ...change };
    setDays(next);
    if (isInOrder(next)) desk.say({ travel: { ...travel, ...next } });
  }
  return (
    <div className="rows w-full gap-3">
      <ZoneField
        label={words.travel.where}
        value={travel.zone}
        onChange={(zone) => desk.say({ travel: { ...travel, zone: zone as ZoneName } })}
      />
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <DayField
          label={words.dated.first}
          value={days.from}
          onChange={(from) => from !== null && setDay({ from })}
          {...ground}
        />
        <DayField
          label={words.dated.last}
          value={days.to}
          onChange={(to) => to !== null && setDay({ to })}
          {...ground}
        />
      </div>
      {isInOrder(days) ? null : (
        <p role="alert" className="text-small text-late">
          {words.dated.order}
        </p>
      )}
      <Segmented
        label={words.travel.hours}
        value={travel.hours}
        onChange={(hours) => desk.say({ travel: { ...travel, hours } })}
        segments={[
          { key: 'stay', label: words.travel.stay },
          { key: 'go', label: words.travel.go },
        ]}
      />
    </div>
  );
}
