import { Refusal } from '@sanad/domain/kernel/refusal';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { sizeWords } from '../../../i18n/size-words.ts';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { filesWords } from '../files-words.ts';
import type { UploadView } from '../queue/upload-queue.ts';
import { useUploadQueue } from '../queue/use-uploads.ts';

/** A file on its way: how far it is, and its hold. */
export function UploadRow({ upload }: { readonly upload: UploadView }) {
  const words = useWords(filesWords).upload;
  const queue = useUploadQueue();
  const { id, name, state, bytes, sent } = upload;
  return (
    <li data-upload={id} className="flex min-h-13 items-center gap-3 border-b border-line py-2">
      <Icon name="upload" className="flex-none text-ink-3" />
      <div className="min-w-0 grow">
        <p className="clip-line text-ui font-semibold">
          <Bdi>{name}</Bdi>
        </p>
        {state === 'refused' ? null : (
          <Progress label={words.progress(name)} value={bytes === 0 ? 0 : sent / bytes} />
        )}
        <p className="text-small text-ink-3">
          <Sentence>{useStateWords(upload)}</Sentence>
        </p>
      </div>
      {state === 'waiting' ? (
        <IconButton icon="pause" label={words.pause(name)} onPress={() => void queue.pause(id)} />
      ) : (
        <IconButton
          icon={state === 'paused' ? 'play' : 'again'}
          label={state === 'paused' ? words.resume(name) : words.again}
          onPress={() => void queue.resume(id)}
        />
      )}
      <IconButton icon="close" label={words.cancel(name)} onPress={() => void queue.cancel(id)} />
    </li>
  );
}

function useStateWords(upload: UploadView): string {
  const words = useWords(filesWords).upload;
  const why = useRefusalSentence();
  const offline = useOffline();
  const known = useRecord('file', upload.fileId);
  const { state, refusal, sent, bytes, isSending, isKept } = upload;
  if (refusal !== null) return why(new Refusal(refusal.code, refusal.params));
  const far = words.sending(sizeWords(sent), sizeWords(bytes));
  const what = known ? `${words.newVersion(known.name)} · ` : '';
  if (state === 'paused') return `${what}${words.paused} · ${far}`;
  if (!isKept) return `${what}${far} · ${words.notKept}`;
  if (offline) return `${what}${far} · ${words.offline}`;
  return `${what}${isSending ? far : words.waiting}`;
}
