import type { FileId, TaskId } from '@sanad/domain/kernel/ids';
import { useRef, type ReactNode } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useAddFiles } from '../../files/add-files.ts';
import { filesWords } from '../../files/files-words.ts';
import { ShownFile } from '../../files/list/shown-file.tsx';
import { named } from '../../files/name-photo.ts';

interface Attaching {
  readonly taskId: TaskId;
  /** On their way from here on, and files of the task. */
  readonly onFiles: (files: readonly FileId[]) => void;
}

/** Chooses files from the device. */
export function AttachButton({ taskId, onFiles }: Attaching) {
  const words = useWords(filesWords).message;
  const add = useAddFiles();
  const chosen = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton icon="file" label={words.attach} onPress={() => chosen.current?.click()} />
      <input
        ref={chosen}
        type="file"
        multiple
        hidden
        aria-label={words.attach}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(files, { taskId }).then(onFiles);
        }}
      />
    </>
  );
}

/** What is pasted or dropped here goes along, if it is files. */
export function TakesFiles(
  props: Attaching & { readonly className: string; readonly children: ReactNode },
) {
  const { taskId, onFiles } = props;
  const words = useWords(filesWords);
  const { locale } = useLanguage();
  const add = useAddFiles();
  return (
    <div
      className={props.className}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        // A clipboard calls every picture the same.
        const own = files.map((file) =>
          file.type.startsWith('image/')
            ? named(file, (when) => `${words.pasted(when)}.${endOf(file)}`, locale)
            : file,
        );
        void add(own, { taskId }).then(onFiles);
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        void add(files, { taskId }).then(onFiles);
      }}
    >
      {props.children}
    </div>
  );
}

const endOf = ({ type }: File): string => type.replace(/^image\//, '').replace(/\W.*/, '');

/** What goes along with the message that is being written. */
export function AttachedFiles(props: {
  readonly ids: readonly FileId[];
  readonly onLeave: (id: FileId) => void;
}) {
  const words = useWords(filesWords).message;
  if (props.ids.length === 0) return null;
  return (
    <ul aria-label={words.attached} className="pb-1">
      {props.ids.map((id) => (
        <ShownFile
          key={id}
          fileId={id}
          end={
            <IconButton
              icon="close"
              size="small"
              label={words.leaveOut}
              onPress={() => props.onLeave(id)}
            />
          }
        />
      ))}
    </ul>
  );
}
