import { Refusal } from '@sanad/domain/kernel/refusal';
import type { ImportPreview } from '@sanad/protocol/http/transfer';
import { limits } from '@sanad/protocol/limit';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';

import { call } from '../../../http/call.ts';
import { sendFile } from '../../../http/send-file.ts';
import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useBringFiles, type FileToBring } from '../../files/bring-files.ts';
import { importsQuery } from '../imports-query.ts';
import { transferWords } from '../transfer-words.ts';
import { choicesOf, withKind, withPerson, type Choices } from './choices.ts';
import { MapTable } from './map-table.tsx';
import { PreviewDetails } from './preview-details.tsx';
import { useImportEnd } from './use-import-end.ts';

interface FileLookProps extends LookedProps {
  readonly file: File;
}

interface LookedProps {
  /** What was dropped beside it and goes to tasks of it. */
  readonly files: readonly FileToBring[];
  readonly onUploads: (uploads: ImportPreview['uploads']) => void;
  readonly onDone: () => void;
}

/** One file: read, shown for what it would bring, brought in by a word or put aside. */
export function FileLook(props: FileLookProps) {
  const { file, onDone } = props;
  const words = useWords(transferWords).bring;
  const { workspaceId } = useSession();
  const { preview, trouble } = useLook(workspaceId, file);
  return (
    <article
      aria-label={file.name}
      className="grid gap-4 rounded-page border border-line bg-raised px-5 py-4"
    >
      <header className="flex items-center gap-3">
        <h3 className="min-w-0 flex-1 font-semibold wrap-anywhere">
          <Bdi>{file.name}</Bdi>
        </h3>
        <IconButton icon="close" label={words.remove(file.name)} onPress={onDone} />
      </header>
      {preview ? (
        <Looked {...props} preview={preview} />
      ) : trouble === undefined ? (
        <p role="status" className="text-ink-2">
          {words.looking}
        </p>
      ) : (
        <FieldMessage error={trouble} />
      )}
    </article>
  );
}

/** Sent once, when the file is taken up. */
function useLook(workspaceId: string, file: File) {
  const words = useWords(transferWords).bring;
  const sentence = useRefusalSentence();
  const [preview, setPreview] = useState<ImportPreview>();
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    const stop = new AbortController();
    const params = { workspaceId, fileName: file.name.slice(-200) };
    const size = file.size > limits.importBodyBytes ? new Refusal('too_large') : undefined;
    const sent = size ? Promise.reject(size) : sendFile('sendImport', params, file, stop.signal);
    sent.then(setPreview, (error: unknown) => {
      if (!stop.signal.aborted) setFailed(error);
    });
    return () => stop.abort();
  }, [workspaceId, file]);
  if (failed === undefined) return { preview, trouble: undefined };
  const isLarge = failed instanceof Refusal && failed.code === 'too_large';
  if (isLarge) return { preview, trouble: words.tooLarge(limits.importBodyBytes / 1024 / 1024) };
  return { preview, trouble: failed instanceof Refusal ? sentence(failed) : words.broken };
}

function Looked(props: LookedProps & { readonly preview: ImportPreview }) {
  const { files, onDone } = props;
  const { bring: words, files: fileWords } = useWords(transferWords);
  const sentence = useRefusalSentence();
  const queries = useQueryClient();
  const { workspaceId } = useSession();
  const members = useMembers();
  const [preview, setPreview] = useState(props.preview);
  const [choices, setChoices] = useState(() => choicesOf(props.preview, members));
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Refusal>();
  const bringFiles = useBringFiles();
  const params = { workspaceId, importId: preview.id };
  const { uploads } = preview;
  const tell = useEffectEvent(() => props.onUploads(uploads));
  useEffect(() => tell(), [uploads]);

  /** What is new is carried out first: a file needs its task. */
  async function follow(): Promise<void> {
    if (files.length > 0 && !(await bringFiles(files))) return;
    if (files.length > 0) toasts.show({ text: fileWords.onTheirWay(files.length) });
    onDone();
  }
  const waits = useImportEnd(workspaceId, preview.id, (refused) => {
    if (refused === null) void follow();
    else setTrouble(new Refusal(refused));
  });

  async function ask(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setTrouble(error);
    }
    setBusy(false);
  }

  /** A table that is read otherwise brings other things: it is looked at anew. */
  const reread = (csv: NonNullable<Choices['csv']>): Promise<void> =>
    ask(async () => {
      const next = await call('previewImport', { params, body: { ...choices, csv } });
      setPreview(next);
      setChoices(choicesOf(next, members));
    });

  const run = (): Promise<void> =>
    ask(async () => {
      if (isOnlyFiles) return follow();
      await call('runImport', { params, body: choices });
      await queries.invalidateQueries(importsQuery(workspaceId));
      if (files.length === 0) onDone();
      else waits.begin();
    });

  const { csv, added } = preview;
  const isOnlyFiles = files.length > 0 && Object.values(added).every((count) => count === 0);
  const isAsked = csv !== null && csv.dateOrder === null && choices.csv?.dateOrder === undefined;
  return (
    <>
      {csv === null ? null : (
        <MapTable csv={csv} chosen={choices.csv ?? {}} isBusy={busy} onChange={reread} />
      )}
      <PreviewDetails
        preview={preview}
        choices={choices}
        onKind={(key, kind) => setChoices(withKind(choices, key, kind))}
        onPerson={(key, userId) => setChoices(withPerson(choices, key, userId))}
      />
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind="primary"
          isPending={busy || waits.isWaiting}
          isDisabled={isAsked}
          onPress={() => void run()}
        >
          {isOnlyFiles ? fileWords.run : words.run}
        </Button>
        {waits.isWaiting ? (
          <span role="status" className="text-small text-ink-2">
            {fileWords.wait}
          </span>
        ) : null}
        {isAsked ? <span className="text-small text-ink-2">{words.orderFirst}</span> : null}
      </div>
    </>
  );
}
