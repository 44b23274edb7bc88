import { Refusal } from '@sanad/domain/kernel/refusal';
import type { ExportCounts, ExportEntry } from '@sanad/protocol/http/transfer';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../../http/call.ts';
import { useMe } from '../../../http/me.ts';
import { routes } from '../../../http/routes.ts';
import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { sizeWords } from '../../../i18n/size-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMember } from '../../../realtime/session/use-live.ts';
import { useChanged } from '../../../realtime/wire/use-changed.ts';
import { buttonLook } from '../../../ui/button-look.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/content-state.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { exportQuery } from '../export-query.ts';
import { transferWords } from '../transfer-words.ts';

/** The workspace as one file, to take along: asked for, made whoever stays, had for some days. */
export function TakeOut() {
  const words = useWords(transferWords).takeOut;
  const { workspaceId } = useSession();
  const { profile } = useMe();
  const sentence = useRefusalSentence();
  // Nobody is handed a workspace whose address may be another's.
  const isProven = profile.emailVerified;
  const { data, error, refetch } = useQuery({ ...exportQuery(workspaceId), enabled: isProven });
  useChanged(profile.id, { topic: 'transfer', id: workspaceId }, () => {
    if (isProven) void refetch();
  });
  return (
    <section aria-labelledby="take-out" className="grid justify-items-start gap-3">
      <h2 id="take-out" className="text-lead font-semibold">
        {words.title}
      </h2>
      <p className="max-w-[62ch] text-pretty text-ink-2">{words.help}</p>
      <p className="max-w-[62ch] text-small text-pretty text-ink-2">{words.notIn}</p>
      {isProven ? null : <p>{sentence(new Refusal('email_unverified'))}</p>}
      {data === undefined && error !== null ? (
        <ErrorState
          title={words.loadFailed}
          action={<Button onPress={() => void refetch()}>{words.again}</Button>}
        />
      ) : null}
      {data === undefined ? isProven && error === null && <Skeleton /> : <Standing {...data} />}
    </section>
  );
}

function Standing(props: { readonly export: ExportEntry | null; readonly hours: number }) {
  const { export: entry, hours } = props;
  const words = useWords(transferWords).takeOut;
  const sentence = useRefusalSentence();
  const { workspaceId } = useSession();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Refusal>();

  async function ask(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
      await queries.invalidateQueries(exportQuery(workspaceId));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  }
  const begin = () => ask(() => call('beginExport', { params: { workspaceId } }));
  const drop = (exportId: string) =>
    ask(() => call('dropExport', { params: { workspaceId, exportId } }));

  return (
    <>
      {entry === null ? null : (
        <Made entry={entry} isBusy={busy} onDrop={() => void drop(entry.id)} />
      )}
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
      {entry?.state === 'running' ? null : (
        <Button icon="archive" isPending={busy} onPress={() => void begin()}>
          {entry === null ? words.begin : words.beginAnew}
        </Button>
      )}
      <p className="max-w-[62ch] text-meta text-pretty text-ink-3">
        {words.kept(Math.max(1, Math.round(hours / 24)))}
      </p>
    </>
  );
}

/** One that is being made, is ready, or could not be made. */
function Made(props: {
  readonly entry: ExportEntry;
  readonly isBusy: boolean;
  readonly onDrop: () => void;
}) {
  const { entry, isBusy, onDrop } = props;
  const words = useWords(transferWords).takeOut;
  const sentence = useRefusalSentence();
  const { locale } = useLanguage();
  const { workspaceId } = useSession();
  const person = useMember(entry.actor)?.name ?? words.somebody;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const { state, done, total, bytes, until, counts, refused } = entry;
  return (
    <article
      aria-label={words.copy}
      className="grid w-full gap-2 rounded-page border border-line bg-raised px-5 py-4"
    >
      <p className="font-semibold">{words.states[state]}</p>
      <p className="text-small text-ink-2">
        <Sentence>{words.by(person, when.format(entry.at))}</Sentence>
      </p>
      {state === 'running' ? (
        <Progress label={words.progress} value={done / Math.max(1, total)} />
      ) : null}
      {counts === null ? null : (
        <p className="text-small text-ink-2">
          <Counted counts={counts} />
        </p>
      )}
      {refused === null ? null : <FieldMessage error={sentence(new Refusal(refused))} />}
      {bytes === null || until === null ? null : (
        <>
          <p className="text-small text-ink-2">
            <Sentence>{words.until(sizeWords(bytes), when.format(until))}</Sentence>
          </p>
          <div className="flex flex-wrap items-center gap-3">
            <a href={addressOf(workspaceId, entry.id)} download className={buttonLook()}>
              {words.download}
            </a>
            <Button icon="delete" isDisabled={isBusy} onPress={onDrop}>
              {words.drop}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

/** How many of each kind, without those of which there are none. */
function Counted(props: { readonly counts: ExportCounts }) {
  const words = useWords(transferWords).bring;
  const { tasks, messages, documents, files } = props.counts;
  const parts = [
    [tasks, words.tasks],
    [messages, words.messages],
    [documents, words.documents],
    [files, words.files],
  ] as const;
  return <>{parts.flatMap(([count, say]) => (count > 0 ? [say(count)] : [])).join(' · ')}</>;
}

/** It opens nothing by itself: who asks for it is asked who they are. */
function addressOf(workspaceId: string, exportId: string): string {
  const [, path] = routes.takeExport;
  return path.replace(':workspaceId', workspaceId).replace(':exportId', exportId);
}
