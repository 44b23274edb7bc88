import { weekdayOf, type CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { useState } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { DateField } from '../ui/date/date-field.tsx';
import { GallerySection } from './gallery-section.tsx';
import { galleryWords } from './gallery-words.ts';

/** A date that is being chosen: her weekend is Saturday and Sunday, Mona's Friday and Saturday. */
export function GalleryDates() {
  const words = useWords(galleryWords);
  const [value, setValue] = useState<ZonedMoment | null>(null);
  const layla = { id: '1', name: words.layla, hue: 'saffron', shape: 'square' } as const;
  const mona = { id: '2', name: words.mona, hue: 'sea', shape: 'circle' } as const;
  const daysOff = (day: CalendarDay) => [
    ...([6, 7].includes(weekdayOf(day)) ? [layla] : []),
    ...([5, 6].includes(weekdayOf(day)) ? [mona] : []),
  ];
  return (
    <GallerySection title={words.sections.dates}>
      <DateField
        title={words.sections.dates}
        value={value}
        onChoose={setValue}
        onCancel={() => setValue(null)}
        onLeave={() => undefined}
        clocks={{
          mine: { zone: 'Asia/Dubai', person: layla },
          theirs: { zone: 'Africa/Cairo', person: mona },
        }}
        firstDay={1}
        weekend={[6, 7]}
        daysOff={daysOff}
        takesFocus={false}
      />
    </GallerySection>
  );
}
