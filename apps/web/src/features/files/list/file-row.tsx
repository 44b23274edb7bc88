import { renameFile } from '@sanad/domain/files/file-mutations';
import { fileName } from '@sanad/domain/files/file-name';
import { filesLimits } from '@sanad/domain/files/limit';
import type { FileRecord } from '@sanad/domain/files/record';
import { useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMay } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { iconButtonLook } from '../../../ui/icon-button-look.ts';
import { Icon } from '../../../ui/icon.tsx';
import { TitleField } from '../../../ui/text/title-field.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { filesWords } from '../files-words.ts';
import { currentOf, fileAddress } from './file-address.ts';
import { FileFacts } from './file-facts.tsx';
import { FileMenu } from './file-menu.tsx';
import { FileName } from './file-name.tsx';
import { FileThumb } from './file-thumb.tsx';
import { FileVersions } from './file-versions.tsx';

/** One file: its name, which downloads it, what is known of it, and what can be done with it. */
export function FileRow(props: {
  readonly file: FileRecord;
  /** Where files of all tasks stand together. */
  readonly withTask?: boolean;
  readonly readOnly?: boolean;
}) {
  const { file, withTask = false, readOnly = false } = props;
  const words = useWords(filesWords);
  const { workspaceId } = useSession();
  const mutate = useMutate();
  const mayEdit = useMay('files.edit') && !readOnly;
  const [renaming, setRenaming] = useState(false);
  const [showsVersions, setShowsVersions] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const comeBack = useReturnFocus(() =>
    row.current?.querySelector<HTMLElement>('[data-file-name]'),
  );

  function rename(text: string): void {
    const name = fileName.safeParse(text);
    if (name.success && name.data !== file.name)
      mutate(renameFile, { fileId: file.id, name: text });
  }

  return (
    <li ref={row} data-file={file.id} className="border-b border-line py-2">
      <div className="flex min-h-11 items-center gap-3">
        <FileThumb file={file} />
        <div className="min-w-0 grow">
          {renaming ? (
            <TitleField
              label={words.name}
              text={file.name}
              limit={filesLimits.nameLength}
              className="text-ui font-semibold"
              onDone={(text, by) => {
                setRenaming(false);
                if (by !== 'blur') comeBack();
                rename(text);
              }}
            />
          ) : (
            <FileName file={file} />
          )}
          <FileFacts file={file} withTask={withTask} />
        </div>
        <a
          href={fileAddress(workspaceId, file.id, currentOf(file).id)}
          download={file.name}
          aria-label={words.download(file.name)}
          title={words.download(file.name)}
          className={iconButtonLook('normal')}
        >
          <Icon name="download" />
        </a>
        {mayEdit ? (
          <FileMenu
            file={file}
            onRename={() => setRenaming(true)}
            onVersions={() => setShowsVersions(!showsVersions)}
          />
        ) : null}
      </div>
      {showsVersions ? <FileVersions file={file} /> : null}
    </li>
  );
}
