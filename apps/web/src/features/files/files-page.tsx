import { fold } from '@sanad/domain/kernel/fold';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';

import { call } from '../../http/call.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { sizeWords } from '../../i18n/size-words.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useCollection, useMay } from '../../realtime/session/use-live.ts';
import { ConnectionNotice } from '../../realtime/status/connection-notice.tsx';
import { SaveStatus } from '../../realtime/status/save-status.tsx';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/content-state.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { AddButton } from './add-button.tsx';
import { DropPlace } from './drop-place.tsx';
import { compareFiles } from './file-index.ts';
import { filesWords } from './files-words.ts';
import { ArchivedFiles } from './list/archived-files.tsx';
import { FileRow } from './list/file-row.tsx';
import { UploadRow } from './list/upload-row.tsx';
import { useUploads } from './queue/use-uploads.ts';

/** All files of the workspace, whatever they hang on; those on their way first, what is archived at the end. */
export function FilesPage() {
  const words = useWords(filesWords);
  const mayEdit = useMay('files.edit');
  const hasNone = useHasNone();
  usePageTitle(words.title);
  return (
    <>
      <TopBar title={words.title}>
        <SaveStatus />
        {mayEdit && !hasNone ? <AddButton options={{}} kind="primary" /> : null}
      </TopBar>
      <ConnectionNotice />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <WorkspaceHere skeleton={<Skeleton className="p-5" />}>
          <DropPlace place={{}} off={!mayEdit} className="min-h-full">
            <div className="mx-auto max-w-[1000px] px-8 pt-5 pb-12 phone:px-4 phone:pt-3 phone:pb-8">
              <List />
              <ArchivedFiles />
            </div>
          </DropPlace>
        </WorkspaceHere>
      </div>
    </>
  );
}

/** So many at first: a list that nobody scrolls through is asked, not drawn. */
const pageOfFiles = 100;

/** The way to the first one then stands where the list will be. */
function useHasNone(): boolean {
  const all = useCollection('file', compareFiles);
  const uploads = useUploads();
  return uploads.length === 0 && all.every(({ archivedAt }) => archivedAt !== null);
}

function List() {
  const words = useWords(filesWords);
  const mayEdit = useMay('files.edit');
  const all = useCollection('file', compareFiles);
  const uploads = useUploads();
  const [sought, setSought] = useState('');
  const [most, setMost] = useState(pageOfFiles);
  const wanted = fold(useDeferredValue(sought).trim());
  const open = useMemo(() => all.filter(({ archivedAt }) => archivedAt === null), [all]);
  const found = useMemo(
    () => (wanted === '' ? open : open.filter(({ name }) => fold(name).includes(wanted))),
    [open, wanted],
  );
  if (open.length + uploads.length === 0)
    return (
      <EmptyState
        title={words.empty}
        action={mayEdit ? <AddButton options={{}} kind="primary" /> : undefined}
      >
        {words.emptyHelp}
      </EmptyState>
    );
  return (
    <>
      <TextField label={words.find} value={sought} onChange={setSought} />
      <p role="status" className="flex flex-wrap gap-x-3 py-1.5 text-small text-ink-3">
        {wanted === '' ? words.count(open.length) : words.found(found.length, open.length)}
        <Room fresh={open.length} />
      </p>
      {uploads.length === 0 ? null : (
        <ul aria-label={words.upload.label}>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      <ul aria-label={words.title}>
        {found.slice(0, most).map((file) => (
          <FileRow key={file.id} file={file} withTask />
        ))}
      </ul>
      {found.length > most ? (
        <div className="pt-3">
          <Button size="small" onPress={() => setMost(most + pageOfFiles)}>
            {words.moreArchived}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** What all files take, of what they may. */
function Room(props: { readonly fresh: number }) {
  const words = useWords(filesWords);
  const { workspaceId } = useSession();
  const { data } = useQuery({
    queryKey: ['file-room', workspaceId, props.fresh],
    queryFn: ({ signal }) => call('getFileRoom', { params: { workspaceId } }, signal),
    placeholderData: (before) => before,
  });
  if (data === undefined) return null;
  return (
    <span>
      <Sentence>{words.room(sizeWords(data.used), sizeWords(data.most))}</Sentence>
    </span>
  );
}
