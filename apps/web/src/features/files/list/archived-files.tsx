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
import { ArchivedRest, ArchivedSection } from '../../../ui/archived-section.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { filesWords } from '../files-words.ts';

export function ArchivedFiles() {
  const words = useWords(filesWords);
  return (
    <ArchivedSection title={words.archived}>
      <List />
    </ArchivedSection>
  );
}

function List() {
  const words = useWords(filesWords);
  const archived = useArchived(files);
  return (
    <>
      <p className="py-1 text-small text-ink-3">{words.archivedHelp(filesLimits.archivedDays)}</p>
      <ul>
        {archived.records.map((file) => (
          <ArchivedRow key={file.id} file={file} onGone={() => archived.leave(file.id)} />
        ))}
      </ul>
      <ArchivedRest
        archived={archived}
        words={{
          failed: words.archivedFailed,
          tryAgain: words.tryAgain,
          none: words.noneArchived,
          more: words.moreArchived,
        }}
      />
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
