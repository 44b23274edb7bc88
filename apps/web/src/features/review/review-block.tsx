import { dayOfKind } from '@sanad/domain/review/kind';
import { isSealed } from '@sanad/domain/review/review-table';
import type { ReviewFacts, Reviews } from '@sanad/protocol/http/review';
import { useEffect, useId, useRef, useState } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Seam } from '../../ui/seam.tsx';
import { AnswerForm } from './answer/answer-form.tsx';
import { AnswersRead } from './answers-read.tsx';
import { OutcomePart } from './outcome-part.tsx';
import { PartHead } from './part-head.tsx';
import { reviewWords } from './review-words.ts';
import { useHalves } from './use-halves.ts';
import type { ReviewsAtHand } from './use-reviews.ts';

/** One review: whose answers are in, then both sides', then what comes of it. */
export function ReviewBlock(props: {
  readonly all: Reviews;
  readonly review: ReviewFacts;
  readonly steps: ReviewsAtHand;
  /** The address names it. */
  readonly isMeant: boolean;
}) {
  const { all, review, steps, isMeant } = props;
  const { kind, state, parts } = review;
  const words = useWords(reviewWords);
  const { userId } = useSession();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const [isAnswering, setAnswering] = useState(false);
  const halfOf = useHalves(all, review);
  const { part } = all;
  const sealed = isSealed(state);
  const own = part === 'reader' ? null : parts[part];
  const mayAnswer = sealed && part !== 'reader' && own === null && all.assistant.here;

  useEffect(() => {
    if (!isMeant) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.querySelector('h2')?.focus();
  }, [isMeant]);

  function finish(): void {
    setAnswering(false);
    place.current?.querySelector('h2')?.focus();
  }

  return (
    <section ref={place} aria-labelledby={id} className="rows gap-3.5" data-review={kind}>
      <PartHead
        id={id}
        title={words.kindOf(kind, kind === 'trial' ? 0 : dayOfKind[kind])}
        aside={
          sealed ? (
            <span className="text-small text-ink-3">{words.sealed[standingOf(part, state)]}</span>
          ) : undefined
        }
      />
      <Seam label={words.seam} first={halfOf('client')} second={halfOf('assistant')} />
      {mayAnswer && !isAnswering ? (
        <div>
          <Button kind="primary" onPress={() => setAnswering(true)}>
            {review.draft === null ? words.answer : words.goOn}
          </Button>
        </div>
      ) : null}
      {mayAnswer && isAnswering ? (
        <AnswerForm key={userId} all={all} review={review} steps={steps} onClose={finish} />
      ) : null}
      {sealed && own !== null && review.draft !== null ? (
        <Notice>
          <Sentence>{words.answeredBy(own.by.name)}</Sentence>
        </Notice>
      ) : null}
      {sealed && own !== null ? (
        <details className="text-ui">
          <summary className="link w-fit cursor-pointer text-small">{words.readOwn}</summary>
          <AnswersRead review={review} />
        </details>
      ) : null}
      {sealed ? null : (
        <>
          <OutcomePart all={all} review={review} steps={steps} />
          <AnswersRead review={review} />
        </>
      )}
    </section>
  );
}

/** How it stands, as the reader is to say it. */
function standingOf(part: Reviews['part'], state: ReviewFacts['state']) {
  if (state === 'empty') return 'both';
  const isIn = state === 'clientIn' ? 'client' : 'assistant';
  if (part === 'reader') return isIn;
  return part === isIn ? 'theirs' : 'yours';
}
