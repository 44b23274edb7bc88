import { useWords } from '../../i18n/language-context.tsx';
import { useMay, useMaySurely } from '../../realtime/session/use-live.ts';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { EmptyState } from '../../ui/content-state.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { TakeOut } from './export/take-out.tsx';
import { BringIn } from './import/bring-in.tsx';
import { ImportList } from './list/import-list.tsx';
import { transferWords } from './transfer-words.ts';
import { BringWhole } from './whole/bring-whole.tsx';
import { useNothingYet } from './whole/use-nothing-yet.ts';

/** Bringing work in from elsewhere, looking first; what was brought in, to be taken back; and all of it to take along. */
export function TransferPage() {
  const words = useWords(transferWords);
  usePageTitle(words.title);
  return (
    <>
      <TopBar title={words.title} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <WorkspaceHere skeleton={<Skeleton className="p-5" />}>
          <div className="mx-auto grid max-w-[760px] gap-10 px-8 pt-6 pb-12 phone:px-4 phone:pt-4 phone:pb-8">
            <Sections />
          </div>
        </WorkspaceHere>
      </div>
    </>
  );
}

function Sections() {
  const words = useWords(transferWords);
  const mayImport = useMay('board.import');
  const mayRestore = useMay('workspace.restore');
  const isNew = useNothingYet();
  const mayTakeOut = useMaySurely('workspace.export');
  if (!mayImport)
    return (
      <EmptyState
        title={words.notYours}
        action={
          <HelpLink page="roles" className={buttonLook('plain')}>
            {words.whoMay}
          </HelpLink>
        }
      >
        {words.notYoursHelp}
      </EmptyState>
    );
  return (
    <>
      <BringIn />
      {isNew && mayRestore ? <BringWhole /> : null}
      <ImportList />
      {mayTakeOut ? <TakeOut /> : null}
    </>
  );
}
