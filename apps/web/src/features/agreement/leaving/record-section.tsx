import type { LeavingState } from '@sanad/protocol/http/leaving';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { dayOf } from '../read/day-of.ts';
import { LeavingSection } from './leaving-section.tsx';
import { leavingWords } from './leaving-words.ts';
import { useWhen } from './use-when.ts';

/** Who did what about the end, the newest first; each line is kept as it was written. */
export function RecordSection({ leaving }: { readonly leaving: LeavingState }) {
  const words = useWords(leavingWords);
  const { locale } = useLanguage();
  const when = useWhen();
  const { deeds, today } = leaving;
  return (
    <LeavingSection title={words.record.title}>
      {deeds.length === 0 ? (
        <p className="text-small text-ink-3">{words.record.empty}</p>
      ) : (
        <ol className="grid gap-1.5">
          {deeds.toReversed().map((deed) => (
            <li key={deed.number} className="text-small">
              <Sentence>
                {words.record.deeds[deed.kind](deed.by?.name ?? '', {
                  day: deed.endsOn === null ? '' : dayOf(locale, deed.endsOn, today),
                  item: deed.item === null ? '' : words.list.items[deed.item],
                })}
              </Sentence>{' '}
              <span className="text-ink-3">{when(deed.at)}</span>
            </li>
          ))}
        </ol>
      )}
    </LeavingSection>
  );
}
