import { removeFile, restoreFile } from '@sanad/domain/files/file-mutations';
import { files } from '@sanad/domain/files/kinds';
import { filesLimits } from '@sanad/domain/files/limit';
import type { FileRecord } from '@sanad/domain/files/record';
import { useState } from 'react';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useArchived } from '../../../realtime/session/use-archived.ts';
import { useMay } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/content-state.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { filesWords } from '../files-words.ts';

/** What is archived, behind one line at the end of the list: asked for when somebody opens it. */
export function ArchivedFiles() {
  const words = useWords(filesWords);
  const [shown, setShown] = useState(false);
  return (
    <section className="pt-7">
      <button
        type="button"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
        className="flex min-h-9 items-center gap-1.5 rounded-control text-small text-ink-3 coarse:min-h-11 hover:text-ink"
      >
        <Icon name={shown ? 'chevron-down' : 'chevron-end'} size="small" />
        {words.archived}
      </button>
      {shown ? <List /> : null}
    </section>
  );
}

function List() {
  const words = useWords(filesWords);
  const archived = useArchived(files);
  const { state, records } = archived;
  return (
    <>
      <p className="py-1 text-small text-ink-3">{words.archivedHelp(filesLimits.archivedDays)}</p>
      <ul>
        {records.map((file) => (
          <ArchivedRow key={file.id} file={file} onGone={() => archived.leave(file.id)} />
        ))}
      </ul>
      {state === 'loading' && records.length === 0 ? (
        <Skeleton lines={[70, 45]} className="py-3" />
      ) : null}
      {state === 'failed' ? (
        <div className="py-3">
          <ErrorState
            title={words.archivedFailed}
            action={<Button onPress={archived.retry}>{words.tryAgain}</Button>}
          />
        </div>
      ) : null}
      {state === 'here' && records.length === 0 ? (
        <p className="py-2 text-small text-ink-2">{words.noneArchived}</p>
      ) : null}
      {archived.hasMore ? (
        <div className="pt-3">
          <Button size="small" onPress={archived.more}>
            {words.moreArchived}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function ArchivedRow(props: { readonly file: FileRecord; readonly onGone: () => void }) {
  const { file, onGone } = props;
  const words = useWords(filesWords);
  const mutate = useMutate();
  const mayEdit = useMay('files.edit');
  const mayRemove = useMay('files.remove');
  const [asking, setAsking] = useState(false);
  const ask = { fileId: file.id };
  return (
    <li className="flex min-h-13 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2">
      <div className="min-w-0 grow">
        <p className="clip-line font-semibold">
          <Bdi>{file.name}</Bdi>
        </p>
      </div>
      {mayEdit ? (
        <Button
          size="small"
          icon="restore"
          onPress={() => {
            if (mutate(restoreFile, ask)) onGone();
          }}
        >
          {words.restore}
        </Button>
      ) : null}
      {mayRemove ? (
        <Button size="small" kind="quiet" icon="delete" onPress={() => setAsking(true)}>
          {words.remove}
        </Button>
      ) : null}
      <Dialog
        isOpen={asking}
        role="alertdialog"
        title={<Sentence>{words.removeTitle(file.name)}</Sentence>}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              kind="danger"
              onPress={() => {
                setAsking(false);
                if (mutate(removeFile, ask)) onGone();
              }}
            >
              {words.remove}
            </Button>
            <Button autoFocus onPress={() => setAsking(false)}>
              {words.keep}
            </Button>
          </>
        }
      >
        {words.removeHelp}
      </Dialog>
    </li>
  );
}
