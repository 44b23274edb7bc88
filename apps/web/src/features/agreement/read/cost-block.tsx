import { costOf, minutesOf, rateOf } from '@sanad/domain/agreement/cost';
import type { Terms } from '@sanad/domain/agreement/terms';
import { moneyText } from '@sanad/domain/agreement/words/clause-tools';
import type { ReactNode } from 'react';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { agreementWords } from '../agreement-words.ts';
import { clauseWordsOf } from '../clause-words-of.ts';

/** What it comes to before anybody says yes: the one big number, what it is made of, and what it was. */
export function CostBlock(props: {
  readonly terms: Terms;
  readonly assistant: string;
  readonly before?: Terms | undefined;
}) {
  const { terms, assistant, before } = props;
  const words = useWords(agreementWords).cost;
  const { language, digits, locale } = useLanguage();
  const { words: clauses, tools } = clauseWordsOf(language, digits);
  const cost = costOf(terms);
  const old = before && before.currency === terms.currency ? costOf(before) : undefined;
  const minutes = minutesOf(terms.pay);
  const rate = rateOf(terms.pay);
  const money = (minor: number, whole = false) =>
    moneyText(locale, minor, terms.currency, { whole });
  const oldMinutes = before ? minutesOf(before.pay) : null;
  return (
    <section aria-live="polite">
      <h2 className="text-small font-semibold text-ink-2">{words.titles[cost.per]}</h2>
      <p className="mt-1 text-[2.4rem] leading-[1.3] font-semibold wrap-anywhere tabular-nums">
        <Bdi>{money(cost.total, true)}</Bdi>{' '}
        <small className="text-ui font-normal text-ink-3">{words.per[cost.per]}</small>
      </p>
      <dl className="mt-2 text-small">
        <Row
          name={
            minutes === null || rate === null
              ? words.price
              : words.hoursAt(clauses.hours(minutes), tools.money(rate, terms.currency))
          }
        >
          {money(cost.net)}
        </Row>
        {terms.vat === null ? null : (
          <Row name={words.vat(tools.percent(terms.vat))}>{money(cost.vat)}</Row>
        )}
        {old === undefined || old.per !== cost.per ? null : (
          <Row name={words.before(oldMinutes === null ? '' : clauses.hours(oldMinutes))} quiet>
            {money(old.total)}
          </Row>
        )}
      </dl>
      <p className="mt-2 text-meta text-ink-3">
        {cost.isGuess ? `${words.guess} ` : ''}
        {terms.vat === null ? <Sentence>{words.noVat(assistant)}</Sentence> : null}
      </p>
    </section>
  );
}

function Row(props: {
  readonly name: string;
  readonly quiet?: boolean;
  readonly children: string;
}): ReactNode {
  return (
    <div className="flex items-baseline justify-between gap-3 border-b border-line py-2">
      <dt className="min-w-0">
        <Sentence>{props.name}</Sentence>
      </dt>
      <dd className={`num text-end whitespace-nowrap ${props.quiet === true ? 'text-ink-3' : ''}`}>
        <Bdi>{props.children}</Bdi>
      </dd>
    </div>
  );
}
