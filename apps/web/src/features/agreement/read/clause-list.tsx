import { comparePieces, type SaidClause } from '@sanad/domain/agreement/words/say-clauses';
import type { Hue } from '@sanad/protocol/http/profile';
import { useId } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { agreementWords } from '../agreement-words.ts';

/** The clauses, numbered, one sentence each; what changed stands struck beside what is new, in its proposer's tint. */
export function ClauseList(props: {
  readonly clauses: readonly SaidClause[];
  /** Whoever proposed it. */
  readonly by: string;
  readonly hue: Hue;
  readonly lang: 'en' | 'ar';
}) {
  const { clauses, by, hue, lang } = props;
  const words = useWords(agreementWords);
  const id = useId();
  let number = 0;
  return (
    <section aria-labelledby={id} lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      <h2 id={id} className="sr-only">
        {words.clauses}
      </h2>
      <ol className="border-t border-ink">
        {clauses.map((clause) => {
          if (clause.text !== '') number += 1;
          return (
            <li
              key={clause.key}
              data-hue={hue}
              className="grid grid-cols-[26px_minmax(0,1fr)] gap-x-3 border-b border-line py-2"
            >
              <span aria-hidden="true" className="num text-ink-3">
                {clause.text === '' ? '–' : number}
              </span>
              <h3 className="flex flex-wrap items-center gap-2 text-ui font-semibold">
                {clause.title}
                {clause.before === undefined ? null : (
                  <span className="rounded-tag bg-p-soft px-1.75 text-small font-normal text-p-text">
                    <Sentence>
                      {clause.before === ''
                        ? words.addedBy(by)
                        : clause.text === ''
                          ? words.removedBy(by)
                          : words.changedBy(by)}
                    </Sentence>
                  </span>
                )}
              </h3>
              <p className="col-start-2 text-ui text-pretty wrap-anywhere text-ink-2">
                <ClauseText clause={clause} />
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function ClauseText({ clause: { text, before } }: { readonly clause: SaidClause }) {
  if (before === undefined) return <Sentence>{text}</Sentence>;
  return comparePieces(before, text).map((piece, at) => (
    <span key={at}>
      {at === 0 ? null : ' '}
      {piece.is === 'old' ? (
        <del className="text-ink-3 decoration-ink-2">
          <Sentence>{piece.text}</Sentence>
        </del>
      ) : piece.is === 'new' ? (
        <ins className="rounded-tag bg-p-soft px-0.75 font-semibold text-p-text no-underline">
          <Sentence>{piece.text}</Sentence>
        </ins>
      ) : (
        <Sentence>{piece.text}</Sentence>
      )}
    </span>
  ));
}
