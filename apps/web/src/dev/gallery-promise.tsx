import { useWords } from '../i18n/language-context.tsx';
import { Button } from '../ui/button.tsx';
import { DateChip, type DateState, type DateTone } from '../ui/date-chip.tsx';
import { DeadlineBlock } from '../ui/deadline-block.tsx';
import { Icon } from '../ui/icon.tsx';
import { GallerySection } from './gallery-section.tsx';
import { galleryWords } from './gallery-words.ts';

const chips: readonly (readonly [DateState, DateTone])[] = [
  ['set', 'plain'],
  ['agreed', 'plain'],
  ['open', 'plain'],
  ['ask', 'plain'],
  ['set', 'risk'],
  ['agreed', 'risk'],
  ['set', 'late'],
  ['agreed', 'late'],
  ['set', 'met'],
];

/** A date is two halves. */
export function GalleryPromise() {
  const words = useWords(galleryWords);
  const layla = { id: '1', name: words.layla, hue: 'saffron', shape: 'square' } as const;
  const mona = { id: '2', name: words.mona, hue: 'sea', shape: 'circle' } as const;
  return (
    <GallerySection title={words.sections.promise} wide>
      <div className="flex flex-wrap items-center gap-3">
        {chips.map(([state, tone]) => (
          <DateChip
            key={`${state}-${tone}`}
            state={state}
            tone={tone}
            mine={{
              day: tone === 'risk' ? words.today : tone === 'late' ? words.yesterday : words.day,
              time: words.mine,
            }}
            theirs={{ time: words.theirs, hue: 'sea', shape: 'circle' }}
            label={words.dateLabel}
          />
        ))}
        <DateChip state="set" mine={{ day: words.day, time: words.mine }} label={words.dateLabel} />
      </div>
      <div className="mt-4.5 grid grid-cols-2 items-start gap-x-7 gap-y-4 phone:grid-cols-1">
        <DeadlineBlock
          state="set"
          mine={{
            person: layla,
            caption: words.you,
            day: words.longDay,
            time: words.mine,
            also: words.dubai,
          }}
          theirs={{
            person: mona,
            caption: words.monaShort,
            day: words.longDay,
            time: words.theirs,
            also: words.cairo,
          }}
        />
        <DeadlineBlock
          state="agreed"
          mine={{
            person: layla,
            caption: words.you,
            day: words.longDay,
            time: words.mine,
            also: words.dubai,
          }}
          theirs={{
            person: mona,
            caption: words.monaShort,
            day: words.longDay,
            time: words.theirs,
            also: words.cairo,
          }}
          actions={
            <span className="inline-flex items-center gap-1.5 text-small font-semibold text-agreed">
              <Icon name="agreed" size="small" />
              {words.agreedToday}
            </span>
          }
        />
        <DeadlineBlock
          state="counter"
          mine={{
            person: layla,
            caption: words.agreedDate,
            day: words.otherDay,
            time: words.mine,
          }}
          theirs={{ person: mona, caption: words.proposes, day: words.longDay, time: words.mine }}
          actions={
            <>
              <Button kind="primary" size="small">
                {words.accept}
              </Button>
              <Button size="small">{words.propose}</Button>
            </>
          }
        />
        <DeadlineBlock
          state="asked"
          mine={{ person: layla, caption: words.you, day: words.longDay, time: words.mine }}
          theirs={{ person: mona, caption: words.answers }}
        />
      </div>
    </GallerySection>
  );
}
