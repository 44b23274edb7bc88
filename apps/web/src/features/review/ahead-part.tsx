import { dueDay } from '@sanad/domain/review/due-reviews';
import { dayKinds, dayOfKind, type ReviewKind } from '@sanad/domain/review/kind';
import type { Reviews } from '@sanad/protocol/http/review';

import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { Button } from '../../ui/button.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { dayOf } from '../agreement/read/day-of.ts';
import { PartHead } from './part-head.tsx';
import { reviewWords } from './review-words.ts';
import type { ReviewsAtHand } from './use-reviews.ts';
import { useStep } from './use-step.ts';

/** The reviews whose day is still to come, or was missed; either side may open one now. */
export function AheadPart(props: {
  readonly all: Reviews;
  readonly open: ReviewsAtHand['open'];
  readonly meant: ReviewKind | undefined;
}) {
  const { all, open, meant } = props;
  const words = useWords(reviewWords);
  const { locale } = useLanguage();
  const why = useRefusalSentence();
  const offline = useOffline();
  const { busy, trouble, run } = useStep();
  const ahead = dayKinds.filter((kind) => !all.reviews.some((review) => review.kind === kind));
  const mayOpen = all.part !== 'reader' && all.assistant.here;
  return (
    <section className="rows gap-2">
      <PartHead title={words.ahead.title} />
      {ahead.length === 0 ? (
        <p className="text-ui text-ink-2">{words.ahead.none}</p>
      ) : (
        <>
          <p className="text-small text-ink-3">{words.ahead.help}</p>
          <ul>
            {ahead.map((kind) => {
              const what = words.kindOf(kind, dayOfKind[kind]);
              return (
                <li
                  key={kind}
                  className={`grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line ${
                    kind === meant ? 'bg-act-soft' : ''
                  }`}
                >
                  <span className="py-1.5">
                    <span className="text-ui">{what}</span>
                    <span className="block text-small text-ink-3">
                      {dayOf(locale, dueDay(kind, all.began), all.today)}
                    </span>
                  </span>
                  {mayOpen ? (
                    <Button
                      kind="quiet"
                      isDisabled={offline || busy}
                      aria-label={words.ahead.openOf(what)}
                      onPress={() => void run(() => open(kind), words.ahead.opened)}
                    >
                      {words.ahead.open}
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {trouble === undefined ? null : <FieldMessage error={why(trouble)} />}
    </section>
  );
}
