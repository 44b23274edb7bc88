import { Refusal } from '@sanad/domain/kernel/refusal';
import { namesOf } from '@sanad/domain/profiles/names-of';
import { Link, useParams } from '@tanstack/react-router';

import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../ui/content-state.tsx';
import { iconButtonLook } from '../../ui/icon-button-look.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { MemberView } from './member-view.tsx';
import { profilesWords } from './profiles-words.ts';
import { useMemberPage } from './use-member-page.ts';

/** What somebody in this workspace says of themselves, as they are read here. */
export function MemberPagePlace() {
  const { userId } = useParams({ from: '/signed-in/w/$workspaceId/people/$userId' });
  return (
    <WorkspaceHere skeleton={<Skeleton className="p-8" lines={[50, 70, 60]} />}>
      <Live key={userId} whose={userId} />
    </WorkspaceHere>
  );
}

function Live({ whose }: { readonly whose: string }) {
  const words = useWords(profilesWords);
  const { language } = useLanguage();
  const { workspaceId, userId } = useSession();
  const offline = useOffline();
  const { page, failed, refetch } = useMemberPage(whose);
  const isOwn = whose === userId;
  const isGone =
    failed instanceof Refusal && (failed.code === 'not_found' || failed.code === 'bad_request');
  usePageTitle(page === undefined ? words.title : namesOf(page, language).first);
  return (
    <>
      <TopBar
        lead={
          <Link
            to="/w/$workspaceId/people"
            params={{ workspaceId }}
            aria-label={words.page.people}
            className={iconButtonLook('normal')}
          >
            <Icon name="back" />
          </Link>
        }
        title={words.page.people}
      >
        {isOwn ? (
          <Link to="/about-me" className={buttonLook('plain', 'normal')}>
            {words.page.edit}
          </Link>
        ) : null}
      </TopBar>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto rows max-w-[46rem] content-start gap-8 px-8 pt-7 pb-16 phone:px-4 phone:pt-4">
          {page !== undefined ? (
            <MemberView page={page} isOwn={isOwn} />
          ) : failed === null ? (
            <Skeleton />
          ) : isGone ? (
            <EmptyState title={words.page.gone}>{words.page.goneHelp}</EmptyState>
          ) : (
            <ErrorState
              {...(offline ? { icon: 'offline' as const } : {})}
              title={words.failed}
              action={<Button onPress={() => void refetch()}>{words.again}</Button>}
            >
              {words.failedHelp}
            </ErrorState>
          )}
        </div>
      </div>
    </>
  );
}
