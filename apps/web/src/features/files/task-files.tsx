import type { TaskRecord } from '@sanad/domain/task/record';

import { useWords } from '../../i18n/language-context.tsx';
import { useMay, useRecord } from '../../realtime/session/use-live.ts';
import { AddButton } from './add-button.tsx';
import { DropPlace } from './drop-place.tsx';
import { useFileIds } from './file-index.ts';
import { filesWords } from './files-words.ts';
import { FileRow } from './list/file-row.tsx';
import { UploadRow } from './list/upload-row.tsx';
import { useUploads } from './queue/use-uploads.ts';
import { TaskRequests } from './requests/task-requests.tsx';

/** The files of the open task, and those on their way to it. */
export function TaskFiles(props: { readonly task: TaskRecord; readonly readOnly: boolean }) {
  const { task } = props;
  const words = useWords(filesWords);
  const mayEdit = useMay('files.edit');
  const readOnly = props.readOnly || !mayEdit;
  const ids = useFileIds(task.id);
  const uploads = useUploads(task.id);
  if (readOnly && ids.length === 0) return null;
  const place = { taskId: task.id };
  return (
    <section aria-label={words.title}>
      <DropPlace place={place} off={readOnly}>
        <div className="mb-1 flex flex-wrap items-center gap-2">
          <h3 className="grow font-semibold">{words.title}</h3>
          {readOnly ? null : <AddButton options={place} />}
        </div>
        {ids.length + uploads.length === 0 ? (
          <p className="text-small text-ink-3">{words.none}</p>
        ) : null}
        <ul>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
          {ids.map((id) => (
            <FileById key={id} id={id} readOnly={readOnly} />
          ))}
        </ul>
        <TaskRequests taskId={task.id} readOnly={readOnly} />
      </DropPlace>
    </section>
  );
}

function FileById(props: { readonly id: string; readonly readOnly: boolean }) {
  const file = useRecord('file', props.id);
  return file === undefined ? null : <FileRow file={file} readOnly={props.readOnly} />;
}
