import { lastAgreed, openVersion } from '@sanad/domain/agreement/version';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Engagement } from '@sanad/protocol/http/agreement';
import { useState } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { hueOfMember } from '../../realtime/session/member.ts';
import { useMembers } from '../../realtime/session/use-live.ts';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../ui/content-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import type { AgreementSearch } from './agreement-address.ts';
import { AgreementFrame } from './agreement-frame.tsx';
import { agreementWords } from './agreement-words.ts';
import { ProposeForm } from './propose/propose-form.tsx';
import { AgreementView } from './read/agreement-view.tsx';
import { AnswerSeam } from './read/answer-seam.tsx';
import { NoAgreement } from './read/no-agreement.tsx';
import { startTerms } from './start-terms.ts';
import { useAgreement } from './use-agreement.ts';

interface PageProps {
  readonly assistantId: string;
  readonly search: AgreementSearch;
  readonly onSearch: (search: AgreementSearch) => void;
}

/** What a workspace and one of its assistants agree on: read, answered, and proposed anew. */
export function AgreementPage(props: PageProps) {
  return (
    <WorkspaceHere skeleton={<AgreementFrame />}>
      <Live {...props} />
    </WorkspaceHere>
  );
}

function Live({ assistantId, search, onSearch }: PageProps) {
  const words = useWords(agreementWords);
  const offline = useOffline();
  const members = useMembers();
  /** From the form: whoever closes it goes on at the head of what they read. */
  const [hasReturned, setReturned] = useState(false);
  const atHand = useAgreement(assistantId);
  const { agreement, failed, refetch } = atHand;
  usePageTitle(words.title, agreement?.workspaceName);

  if (agreement === undefined) {
    const isGone =
      failed instanceof Refusal && (failed.code === 'not_found' || failed.code === 'forbidden');
    return (
      <AgreementFrame>
        {failed === null ? null : (
          <div className="p-8 phone:p-4">
            {isGone ? (
              <EmptyState title={words.gone}>{words.goneHelp}</EmptyState>
            ) : offline ? (
              <ErrorState icon="offline" title={words.offline}>
                {words.offlineHelp}
              </ErrorState>
            ) : (
              <ErrorState
                title={words.failed}
                action={<Button onPress={() => void refetch()}>{words.tryAgain}</Button>}
              >
                {words.failedHelp}
              </ErrorState>
            )}
          </div>
        )}
      </AgreementFrame>
    );
  }
  const shown = shownOf(agreement, search);
  const proposer = members.find(({ userId }) => userId === shown?.proposed.userId);
  const mayPropose = agreement.part !== 'reader' && agreement.assistant.here;
  const isProposing = search.propose === true && mayPropose;
  return (
    <AgreementFrame
      agreement={agreement}
      shown={isProposing ? undefined : shown}
      onVersion={(version) => onSearch(version === undefined ? {} : { version })}
    >
      {offline ? (
        <div className="px-8 pt-3 phone:px-4">
          <Notice kind="risk">{words.offlineNotice}</Notice>
        </div>
      ) : null}
      {agreement.assistant.here ? null : (
        <div className="px-8 pt-3 phone:px-4">
          <Notice>
            <Sentence>{words.left(agreement.assistant.name)}</Sentence>
          </Notice>
        </div>
      )}
      {isProposing ? (
        <ProposeForm
          agreement={agreement}
          start={startTerms(agreement)}
          onSend={atHand.propose}
          onClose={() => {
            setReturned(true);
            onSearch({});
          }}
        />
      ) : shown === undefined ? (
        <div className="p-8 phone:p-4">
          {agreement.versions.length > 0 ? (
            <EmptyState title={words.noVersion} />
          ) : (
            <NoAgreement
              agreement={agreement}
              ask={atHand.ask}
              onPropose={() => onSearch({ propose: true })}
            />
          )}
        </div>
      ) : (
        <AgreementView
          // Another version is another reading: its clauses begin in one's own language.
          key={shown.number}
          agreement={agreement}
          version={shown}
          {...(proposer && { hue: hueOfMember(proposer) })}
          beginsAtHead={hasReturned}
          foot={
            <AnswerSeam
              key={shown.number}
              agreement={agreement}
              version={shown}
              steps={atHand}
              onPropose={() => onSearch({ propose: true })}
            />
          }
        />
      )}
    </AgreementFrame>
  );
}

/** What waits is shown first, then what was agreed last, then what was said last. */
function shownOf({ versions }: Engagement, { version }: AgreementSearch) {
  if (version !== undefined) return versions.find(({ number }) => number === version);
  return openVersion(versions) ?? lastAgreed(versions) ?? versions.at(-1);
}
