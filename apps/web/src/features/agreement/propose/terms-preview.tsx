import type { Terms } from '@sanad/domain/agreement/terms';
import { lastAgreed } from '@sanad/domain/agreement/version';
import { sayClauses } from '@sanad/domain/agreement/words/say-clauses';
import type { Engagement } from '@sanad/protocol/http/agreement';
import type { Language } from '@sanad/protocol/http/profile';
import { useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { ownName } from '../../../i18n/language.ts';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { agreementWords } from '../agreement-words.ts';
import { clauseWordsOf } from '../clause-words-of.ts';
import { partiesOf } from '../read/agreement-view.tsx';
import { ClauseList } from '../read/clause-list.tsx';
import { CostBlock } from '../read/cost-block.tsx';

/** What the terms cost, and what they say in either language, as they are typed. */
export function TermsPreview(props: { readonly agreement: Engagement; readonly terms: Terms }) {
  const { agreement, terms } = props;
  const say = useWords(agreementWords).form;
  const { language, digits } = useLanguage();
  const { profile } = useMe();
  const [reading, setReading] = useState<Language>(language);
  const parties = partiesOf(agreement);
  const before = lastAgreed(agreement.versions)?.terms;
  const own = useMembers().find(({ userId }) => userId === profile.id);
  const { words } = clauseWordsOf(reading, digits);
  return (
    <aside className="rows content-start gap-8">
      <CostBlock terms={terms} assistant={parties.assistant} before={before} />
      <section className="rows gap-2.5">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-small font-semibold text-ink-2">{say.preview}</h2>
          <Segmented
            label={say.preview}
            value={reading}
            onChange={setReading}
            segments={(['en', 'ar'] as const).map((key) => ({ key, label: ownName[key] }))}
          />
        </div>
        <ClauseList
          clauses={sayClauses({ words, terms, parties, before })}
          by={profile.name}
          hue={own ? hueOfMember(own) : 'sky'}
          lang={reading}
        />
      </section>
    </aside>
  );
}
