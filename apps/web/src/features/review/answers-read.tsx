import type { Side } from '@sanad/domain/access/side';
import { scaleOf, wordQuestions } from '@sanad/domain/review/questions';
import type { ReviewFacts } from '@sanad/protocol/http/review';

import { Bdi, Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { reviewWords } from './review-words.ts';

const sides = ['client', 'assistant'] as const;

/** What was handed in, side by side, as far as it may be read. */
export function AnswersRead({ review }: { readonly review: ReviewFacts }) {
  const { kind, parts, seal } = review;
  const words = useWords(reviewWords);
  const shown = sides.filter((side) => parts[side] !== null);
  if (shown.length === 0) return null;
  const columns =
    shown.length === 2
      ? 'grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)] phone:grid-cols-2'
      : 'grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] phone:grid-cols-1';
  const asked = shown.length === 2 ? 'phone:col-span-2' : '';
  const scaleWord = (value: number | undefined) =>
    value === undefined ? '–' : words.form.scale[value - 1];
  return (
    <div className="rows gap-4 pt-1">
      <dl className="text-ui">
        <div aria-hidden="true" className={`grid gap-x-4 pb-1 text-small text-ink-3 ${columns}`}>
          <span className="phone:hidden" />
          {shown.map((side) => (
            <SideName key={side} side={side} review={review} />
          ))}
        </div>
        {scaleOf[kind].map((question) => (
          <div key={question} className={`grid gap-x-4 border-t border-line py-1.75 ${columns}`}>
            <dt className={`text-ink-2 ${asked}`}>{words.scale[question]}</dt>
            {shown.map((side) => (
              <dd key={side} className="font-semibold">
                <span className="sr-only">{words.side[side]}: </span>
                {scaleWord(parts[side]?.answers.scale[question])}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <dl className="rows gap-3 text-ui">
        {wordQuestions.map((question) => (
          <div key={question}>
            <dt className="text-small font-semibold text-ink-2">{words.words[question]}</dt>
            {shown.map((side) => {
              const said = parts[side]?.answers.words[question] ?? '';
              return (
                <dd
                  key={side}
                  className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 pt-1 phone:grid-cols-1"
                >
                  <span className="text-small text-ink-3">{words.side[side]}</span>
                  {said === '' ? (
                    <span className="text-ink-3">{words.nothing}</span>
                  ) : (
                    <span className="wrap-anywhere whitespace-pre-line">
                      <Bdi>{said}</Bdi>
                    </span>
                  )}
                </dd>
              );
            })}
          </div>
        ))}
      </dl>
      {seal === null ? null : (
        <details className="text-small text-ink-3">
          <summary className="w-fit cursor-pointer">{words.seal}</summary>
          <p className="pt-1">{words.sealHelp}</p>
          <code dir="ltr" className="block text-start wrap-anywhere">
            {seal}
          </code>
        </details>
      )}
    </div>
  );
}

function SideName(props: { readonly side: Side; readonly review: ReviewFacts }) {
  const words = useWords(reviewWords);
  const by = props.review.parts[props.side]?.by;
  return (
    <span>
      {words.side[props.side]}
      {by ? (
        <span className="block">
          <Sentence>{words.by(by.name)}</Sentence>
        </span>
      ) : null}
    </span>
  );
}
