import { can } from '@sanad/domain/access/capability';
import { businessSections } from '@sanad/domain/business/record';

import { useWorkspace } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useMe as useOwnMember } from '../../realtime/session/use-live.ts';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { EmptyState } from '../../ui/content-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { BusinessSectionBlock } from './business-section.tsx';
import { businessWords } from './business-words.ts';
import { hasText, useBusiness, useSayRead } from './use-business.ts';

/** What a business sells, to whom, and how it speaks. */
export function BusinessPage() {
  const words = useWords(businessWords);
  return (
    <>
      <TopBar title={words.title} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <WorkspaceHere skeleton={<Skeleton className="p-8" lines={[50, 70, 60]} />}>
          <Live />
        </WorkspaceHere>
      </div>
    </>
  );
}

function Live() {
  const words = useWords(businessWords);
  const { workspaceId } = useSession();
  const workspace = useWorkspace(workspaceId);
  const offline = useOffline();
  const texts = useBusiness();
  // By the record, which is here without a network too.
  const own = useOwnMember();
  const mayWrite = own !== undefined && can(own.role, 'business.edit');
  const isWritten = [...texts.values()].some(hasText);
  usePageTitle(words.title, workspace?.name);
  useSayRead(isWritten);
  if (!isWritten && !mayWrite) {
    return (
      <div className="p-8 phone:p-4">
        <EmptyState title={words.nothing}>{words.nothingHelp}</EmptyState>
      </div>
    );
  }
  const shown = businessSections.filter((each) => mayWrite || texts.get(each)?.text.text);
  return (
    <div className="mx-auto rows max-w-[46rem] content-start gap-8 px-8 pt-7 pb-16 phone:px-4 phone:pt-4">
      <p className="text-ink-2">
        {mayWrite ? words.leadOwner : words.lead} <HelpLink page="business">{words.help}</HelpLink>
      </p>
      {offline ? <Notice icon="offline">{words.offline}</Notice> : null}
      {shown.map((section) => (
        <BusinessSectionBlock
          key={section}
          section={section}
          known={texts.get(section)}
          mayWrite={mayWrite}
        />
      ))}
    </div>
  );
}
