import { Refusal } from '@sanad/domain/kernel/refusal';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { EngagementProvider } from '../../../realtime/session/engagement-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useEngagements } from '../../../realtime/session/use-engagements.ts';
import { useMay, useMember } from '../../../realtime/session/use-live.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { WorkspaceHere } from '../../../realtime/status/workspace-here.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../../ui/content-state.tsx';
import { iconButtonLook } from '../../../ui/icon-button-look.ts';
import { Icon } from '../../../ui/icon.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { expectationsWords } from '../expectations-words.ts';
import { ExpectationsHere } from './expectations-here.tsx';

/** What the two sides of one engagement expect of each other. */
export function ExpectationsPage() {
  const { assistantId } = useParams({
    from: '/signed-in/w/$workspaceId/people/$assistantId/expectations',
  });
  return (
    <WorkspaceHere skeleton={<Framed />}>
      <Live key={assistantId} whose={assistantId} />
    </WorkspaceHere>
  );
}

function Framed(props: { readonly name?: string | undefined; readonly children?: ReactNode }) {
  const words = useWords(expectationsWords);
  const { workspaceId } = useSession();
  return (
    <>
      <TopBar
        lead={
          <Link
            to="/w/$workspaceId/people"
            params={{ workspaceId }}
            aria-label={words.back}
            className={iconButtonLook('normal')}
          >
            <Icon name="back" />
          </Link>
        }
        title={
          props.name === undefined ? (
            words.title
          ) : (
            <Sentence>{words.titleWith(props.name)}</Sentence>
          )
        }
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {props.children ?? <Skeleton className="p-8" lines={[50, 30, 70, 60]} />}
      </div>
    </>
  );
}

function Live({ whose }: { readonly whose: string }) {
  const words = useWords(expectationsWords);
  const { userId } = useSession();
  const offline = useOffline();
  const may = useMay('engagement.edit');
  const member = useMember(whose);
  const { engagements, failed, refetch } = useEngagements();
  const found = engagements?.find(({ assistantId }) => assistantId === whose);
  const name = whose === userId ? undefined : member?.name;
  usePageTitle(words.title, name);
  const isRefused = failed instanceof Refusal && failed.code === 'forbidden';
  if (!may || isRefused || (engagements !== undefined && !found)) {
    return (
      <Framed>
        <div className="p-8 phone:p-4">
          <EmptyState title={words.gone}>{words.goneHelp}</EmptyState>
        </div>
      </Framed>
    );
  }
  if (!found) {
    if (failed === null && !offline) return <Framed name={name} />;
    return (
      <Framed name={name}>
        <div className="p-8 phone:p-4">
          <ErrorState
            {...(offline ? { icon: 'offline' as const } : {})}
            title={words.failed}
            action={<Button onPress={() => void refetch()}>{words.again}</Button>}
          />
        </div>
      </Framed>
    );
  }
  return (
    <Framed name={name}>
      <EngagementProvider
        engagementId={found.engagementId}
        assistantId={found.assistantId}
        fallback={<Skeleton className="p-8" lines={[50, 30, 70]} />}
      >
        <ExpectationsHere name={member?.name ?? ''} />
      </EngagementProvider>
    </Framed>
  );
}
