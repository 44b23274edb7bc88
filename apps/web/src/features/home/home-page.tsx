import { useWords } from '../../i18n/language-context.tsx';
import { ConnectionNotice } from '../../realtime/status/connection-notice.tsx';
import { SaveStatus } from '../../realtime/status/save-status.tsx';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { homeWords } from './home-words.ts';
import { OpenHome, type HomePageProps } from './open-home.tsx';

/** Half a minute in a workspace: what waits for one, what may be late, what came, what is on. */
export function HomePage(props: HomePageProps) {
  const words = useWords(homeWords);
  usePageTitle(words.title);
  return (
    <>
      <TopBar title={words.title}>
        <SaveStatus />
      </TopBar>
      <ConnectionNotice />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <WorkspaceHere skeleton={<Skeleton className="p-8 phone:p-4" lines={[52, 70, 45, 60]} />}>
          <OpenHome {...props} />
        </WorkspaceHere>
      </div>
    </>
  );
}
