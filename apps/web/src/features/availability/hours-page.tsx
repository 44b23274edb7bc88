import { Link } from '@tanstack/react-router';

import { useMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useAway } from '../../realtime/wire/use-away.ts';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { availabilityWords } from './availability-words.ts';
import { AgreedSection } from './own/agreed-section.tsx';
import { DatedSection } from './own/dated-section.tsx';
import { HolidaysSection } from './own/holidays-section.tsx';
import { PreviewSection } from './own/preview-section.tsx';
import { QuietSection, RamadanSection } from './own/season-sections.tsx';
import { SummarySection } from './own/summary-section.tsx';
import { TravelSection } from './own/travel-section.tsx';
import { useOwnHours } from './own/use-own-hours.ts';
import { WeekSection } from './own/week-section.tsx';

/** When one may be called: one's own to say, on all devices, in no workspace. Whatever is set is kept at once. */
export function HoursPage() {
  const words = useWords(availabilityWords);
  const desk = useOwnHours();
  const away = useAway(useMe().profile.id);
  usePageTitle(words.title);
  return (
    <>
      <TopBar title={words.title} />
      <div className="min-h-0 flex-1 overflow-y-auto" aria-busy={desk === undefined && !away}>
        <div className="mx-auto rows max-w-[46rem] content-start gap-8 px-8 pt-7 pb-16 phone:px-4 phone:pt-4">
          <p className="text-ink-2">{words.lead}</p>
          {away ? <Notice icon="offline">{words.offline}</Notice> : null}
          {desk === undefined ? (
            <Skeleton />
          ) : (
            <>
              <SummarySection desk={desk} />
              <WeekSection desk={desk} />
              <PreviewSection desk={desk} />
              <AgreedSection desk={desk} />
              <DatedSection desk={desk} />
              <HolidaysSection desk={desk} />
              <RamadanSection desk={desk} />
              <QuietSection desk={desk} />
              <TravelSection desk={desk} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** Of one's profile: the way there. */
export function HoursLink() {
  const words = useWords(availabilityWords);
  return (
    <section aria-label={words.title} className="mt-8">
      <h2 className="border-b border-ink pb-1.75 text-ui font-semibold">{words.title}</h2>
      <p className="pt-3 text-small text-ink-2">{words.lead}</p>
      <p className="pt-2">
        <Link to="/hours" className="font-semibold underline underline-offset-2">
          {words.open}
        </Link>
      </p>
    </section>
  );
}
