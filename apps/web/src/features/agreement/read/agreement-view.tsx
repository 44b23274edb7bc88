import { changedClauses } from '@sanad/domain/agreement/clauses';
import { lastAgreed, standingOn } from '@sanad/domain/agreement/version';
import type { Parties } from '@sanad/domain/agreement/words/clause-words';
import { sayClauses } from '@sanad/domain/agreement/words/say-clauses';
import type { Engagement } from '@sanad/protocol/http/agreement';
import type { Hue, Language } from '@sanad/protocol/http/profile';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Sentence, Token } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { agreementWords } from '../agreement-words.ts';
import { clauseWordsOf } from '../clause-words-of.ts';
import { ClauseList } from './clause-list.tsx';
import { CostBlock } from './cost-block.tsx';
import { dayOf } from './day-of.ts';
import { plainLines } from './plain-lines.ts';
import { PlainWords } from './plain-words.tsx';

type Version = Engagement['versions'][number];

const page =
  'mx-auto grid max-w-[1000px] grid-cols-[minmax(0,1fr)_268px] grid-rows-[auto_1fr] gap-x-14 gap-y-4.5 px-8 pt-6 pb-8';
const pageOnPhones =
  'phone:grid-cols-[minmax(0,1fr)] phone:grid-rows-none phone:gap-y-6 phone:px-4 phone:pt-4';
const aside = 'col-start-2 row-span-2 row-start-1 grid content-start gap-9';
const asideOnPhones = 'phone:col-start-1 phone:row-span-1 phone:row-start-2 phone:gap-7';

/** How the two sides are called in an agreement. */
export function partiesOf({ workspaceName, assistant }: Engagement): Parties {
  return { client: workspaceName, assistant: assistant.name };
}

/** One version as it is read: the question, its clauses, what that means in plain words, and what it costs. */
export function AgreementView(props: {
  readonly agreement: Engagement;
  readonly version: Version;
  /** Of whoever proposed it, where they are known. */
  readonly hue?: Hue;
  /** The focus goes there. */
  readonly beginsAtHead: boolean;
  /** Below: the seam with the two answers. */
  readonly foot: ReactNode;
}) {
  const { agreement, version, foot, beginsAtHead } = props;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (beginsAtHead) head.current?.focus();
  }, [beginsAtHead]);
  const words = useWords(agreementWords);
  const choice = useLanguage();
  const [reading, setReading] = useState<Language>(choice.language);
  const parties = partiesOf(agreement);
  const { words: clauses, tools } = clauseWordsOf(choice.language, choice.digits);
  const earlier = agreement.versions.filter(({ number }) => number < version.number);
  const before = lastAgreed(earlier);
  const day = (text: string) => dayOf(choice.locale, text, agreement.today);
  const stands = standingOn(version, agreement.versions, agreement.today);
  // With whoever is no assistant here any more nothing holds; what was agreed is read all the same.
  const isPast = version.state === 'accepted' && !agreement.assistant.here;
  const standing = isPast ? 'over' : stands;
  const held = lastAgreed(agreement.versions);
  const other: Language = reading === 'en' ? 'ar' : 'en';
  const isGistTheSame =
    before !== undefined && !changedClauses(before.terms, version.terms).includes('pay');
  const gist = clauses.gist(version.terms);

  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className={`${page} ${pageOnPhones}`}>
          <header className="phone:row-start-1">
            <h2 ref={head} tabIndex={-1} className="text-display-tight outline-none">
              <Sentence>
                {standing !== 'proposed'
                  ? words.statement(gist)
                  : isGistTheSame
                    ? words.newTerms(day(version.from))
                    : words.question(gist, day(version.from))}
              </Sentence>
            </h2>
            <p className="mt-1 text-ui text-ink-2">
              {standing === 'proposed'
                ? held === undefined
                  ? words.noneStands
                  : words.stands(held.number)
                : standing === 'inForce'
                  ? words.holdsSince(version.number, day(version.begins ?? version.from))
                  : standing === 'ahead'
                    ? words.holdsFrom(version.number, day(version.begins ?? version.from))
                    : words.wasNumber(version.number, standing)}
            </p>
          </header>
          <div className="col-start-1 grid content-start gap-3 phone:row-start-3">
            <ClauseList
              clauses={sayClauses({
                words: clauseWordsOf(reading, choice.digits).words,
                terms: version.terms,
                parties,
                before: before?.terms,
              })}
              by={version.proposed.name}
              hue={props.hue ?? 'sky'}
              lang={reading}
            />
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-meta text-ink-3">
              <Button kind="quiet" size="small" icon="language" onPress={() => setReading(other)}>
                {words.readIn[other]}
              </Button>
              {version.seal === null ? null : (
                <span title={words.printed.sealHelp}>
                  {words.printed.seal} <Token className="num">{version.seal.slice(0, 16)}</Token>
                </span>
              )}
            </div>
          </div>
          <aside className={`${aside} ${asideOnPhones}`}>
            <PlainWords
              lines={plainLines({
                ...{ words, clauses, tools, parties },
                terms: version.terms,
                before: before && { number: before.number, terms: before.terms },
              })}
            />
            <CostBlock terms={version.terms} assistant={parties.assistant} before={before?.terms} />
          </aside>
        </div>
      </div>
      {foot}
    </>
  );
}
