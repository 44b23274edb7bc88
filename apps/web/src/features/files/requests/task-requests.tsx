import { endFileRequest } from '@sanad/domain/files/end-request-mutation';
import type { FileRequestRecord } from '@sanad/domain/files/record';
import type { TaskId } from '@sanad/domain/kernel/ids';
import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useCollection, useMember } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { useDay } from '../list/file-facts.tsx';
import { AskForm } from './ask-form.tsx';
import { requestWords } from './request-words.ts';

const newestFirst = (a: FileRequestRecord, b: FileRequestRecord): number =>
  b.askedAt - a.askedAt || (a.id < b.id ? -1 : 1);

/** What of a task somebody outside is asked for, and a new request. */
export function TaskRequests(props: { readonly taskId: TaskId; readonly readOnly: boolean }) {
  const { taskId, readOnly } = props;
  const words = useWords(requestWords);
  const now = useMinute();
  const [asking, setAsking] = useState(false);
  const open = useCollection('fileRequest', newestFirst).filter(
    (each) => each.taskId === taskId && each.endedAt === null && each.until > now,
  );
  return (
    <div className="grid gap-1.5 pt-2">
      {open.length === 0 ? null : (
        <ul aria-label={words.open}>
          {open.map((request) => (
            <RequestRow key={request.id} request={request} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {readOnly ? null : asking ? (
        <AskForm taskId={taskId} onDone={() => setAsking(false)} />
      ) : (
        <div>
          <Button size="small" kind="quiet" icon="link" onPress={() => setAsking(true)}>
            {words.ask}
          </Button>
        </div>
      )}
    </div>
  );
}

function RequestRow(props: { readonly request: FileRequestRecord; readonly readOnly: boolean }) {
  const { request, readOnly } = props;
  const words = useWords(requestWords);
  const asker = useMember(request.askedBy);
  const mutate = useMutate();
  const day = useDay();
  return (
    <li data-request={request.id} className="flex min-h-9 items-center gap-2 text-small text-ink-2">
      <p className="min-w-0 grow">
        <Sentence>{words.until(request.what, asker?.name ?? '…', day(request.until))}</Sentence>
        {request.arrived === 0 ? null : <> · {words.arrived(request.arrived)}</>}
      </p>
      {readOnly ? null : (
        <IconButton
          icon="close"
          size="small"
          label={words.end(request.what)}
          onPress={() => {
            if (mutate(endFileRequest, { requestId: request.id }))
              toasts.show({ text: words.ended });
          }}
        />
      )}
    </li>
  );
}
