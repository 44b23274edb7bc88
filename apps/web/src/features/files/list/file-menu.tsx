import { archiveFile, restoreFile, setFileConfidential } from '@sanad/domain/files/file-mutations';
import type { FileRecord } from '@sanad/domain/files/record';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { IconMenu } from '../../../ui/icon-menu.tsx';
import { MenuItem } from '../../../ui/menu.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useAddFiles } from '../add-files.ts';
import { filesWords } from '../files-words.ts';

/** What can be done with an open file. */
export function FileMenu(props: {
  readonly file: FileRecord;
  readonly onRename: () => void;
  readonly onVersions: () => void;
}) {
  const { file } = props;
  const { id: fileId, name, confidential } = file;
  const words = useWords(filesWords);
  const { workspaceId } = useSession();
  const mutate = useMutate();
  const add = useAddFiles();
  const navigate = useNavigate();
  const chosen = useRef<HTMLInputElement>(null);

  function archive(): void {
    if (!mutate(archiveFile, { fileId })) return;
    toasts.show({
      text: words.archivedNow(name),
      action: {
        label: words.undo,
        icon: 'undo',
        onAct: () => void mutate(restoreFile, { fileId }),
      },
    });
  }

  return (
    <>
      <IconMenu icon="more" label={words.menu(name)} placement="bottom end">
        <MenuItem text={words.rename} icon="edit" onAction={props.onRename}>
          {words.rename}
        </MenuItem>
        <MenuItem text={words.renew} icon="upload" onAction={() => chosen.current?.click()}>
          {words.renew}
        </MenuItem>
        <MenuItem text={words.showVersions} icon="list" onAction={props.onVersions}>
          {words.showVersions}
        </MenuItem>
        <MenuItem
          text={words.history}
          icon="clock"
          onAction={() =>
            void navigate({
              to: '/w/$workspaceId/history',
              params: { workspaceId },
              search: { about: placeOf(file) },
            })
          }
        >
          {words.history}
        </MenuItem>
        <MenuItem
          text={confidential ? words.makeOpen : words.makeConfidential}
          icon="lock"
          onAction={() => void mutate(setFileConfidential, { fileId, confidential: !confidential })}
        >
          {confidential ? words.makeOpen : words.makeConfidential}
        </MenuItem>
        <MenuItem text={words.archive} icon="archive" onAction={archive}>
          {words.archive}
        </MenuItem>
      </IconMenu>
      <input
        ref={chosen}
        type="file"
        hidden
        aria-label={words.renew}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(files, { versionOf: file });
        }}
      />
    </>
  );
}

/** Where its history is told. */
function placeOf({ id, taskId, documentId }: FileRecord): string {
  if (taskId !== null) return `task:${taskId}`;
  return documentId === null ? `file:${id}` : `document:${documentId}`;
}
