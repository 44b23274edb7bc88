import { Refusal } from '@sanad/domain/kernel/refusal';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { EngagementProvider } from '../../realtime/session/engagement-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useEngagements } from '../../realtime/session/use-engagements.ts';
import { useMay, useMembers } from '../../realtime/session/use-live.ts';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../ui/content-state.tsx';
import { NativeSelect } from '../../ui/native-select.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import type { OnboardingSearch } from './onboarding-address.ts';
import { onboardingWords } from './onboarding-words.ts';
import { PlanHere } from './plan-here.tsx';

interface PageProps {
  readonly search: OnboardingSearch;
  readonly onSearch: (search: OnboardingSearch) => void;
}

/** The plan with which an assistant and a client begin: of the assistant the own one, of the client one for each assistant. */
export function OnboardingPage(props: PageProps) {
  const words = useWords(onboardingWords);
  usePageTitle(words.title);
  return (
    <WorkspaceHere skeleton={<Framed />}>
      <Live {...props} />
    </WorkspaceHere>
  );
}

/** A page without a plan in it: what it waits for, or why there is none. */
function Framed({ children }: { readonly children?: ReactNode }) {
  const words = useWords(onboardingWords);
  return (
    <>
      <TopBar title={words.title} />
      {children === undefined ? (
        <Skeleton className="p-8" lines={[50, 30, 70, 60, 65]} />
      ) : (
        <div className="p-8 phone:p-4">{children}</div>
      )}
    </>
  );
}

function Live({ search, onSearch }: PageProps) {
  const words = useWords(onboardingWords);
  const { workspaceId } = useSession();
  const offline = useOffline();
  const members = useMembers();
  const may = useMay('engagement.edit');
  const mayInvite = useMay('members.invite');
  const { engagements, failed, refetch } = useEngagements();
  const isRefused = failed instanceof Refusal && failed.code === 'forbidden';
  if (!may || isRefused)
    return (
      <Framed>
        <EmptyState title={words.gone}>{words.goneHelp}</EmptyState>
      </Framed>
    );
  if (engagements === undefined) {
    if (failed === null && !offline) return <Framed />;
    return (
      <Framed>
        {offline ? (
          <ErrorState icon="offline" title={words.offline}>
            {words.offlineHelp}
          </ErrorState>
        ) : (
          <ErrorState
            title={words.failed}
            action={<Button onPress={() => void refetch()}>{words.tryAgain}</Button>}
          />
        )}
      </Framed>
    );
  }
  const here = engagements.filter((each) => each.here);
  const chosen =
    engagements.find(({ assistantId }) => assistantId === search.with) ??
    (search.with === undefined ? (here[0] ?? engagements[0]) : undefined);
  if (chosen === undefined)
    return (
      <Framed>
        {search.with === undefined ? (
          <EmptyState
            title={words.nobody}
            action={
              mayInvite ? (
                <Link
                  to="/w/$workspaceId/people"
                  params={{ workspaceId }}
                  search={{ invite: true }}
                  className={buttonLook('primary')}
                >
                  {words.invite}
                </Link>
              ) : undefined
            }
          >
            {words.nobodyHelp}
          </EmptyState>
        ) : (
          <EmptyState title={words.gone}>{words.goneHelp}</EmptyState>
        )}
      </Framed>
    );
  const nameOf = (id: string): string => members.find(({ userId }) => userId === id)?.name ?? '…';
  const choice =
    engagements.length < 2 ? undefined : (
      <NativeSelect
        label={words.people}
        hideLabel
        value={chosen.assistantId as string}
        onChange={(assistant) => onSearch({ with: assistant })}
        options={engagements.map(({ assistantId }) => ({
          value: assistantId as string,
          label: nameOf(assistantId),
        }))}
      />
    );
  return (
    <EngagementProvider
      // Another engagement is another room, and nothing of this one goes over into it.
      key={chosen.engagementId}
      engagementId={chosen.engagementId}
      assistantId={chosen.assistantId}
      fallback={<Framed />}
    >
      <PlanHere
        choice={choice}
        left={
          chosen.here ? undefined : <Sentence>{words.left(nameOf(chosen.assistantId))}</Sentence>
        }
      />
    </EngagementProvider>
  );
}
