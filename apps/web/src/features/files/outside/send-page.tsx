import { Refusal } from '@sanad/domain/kernel/refusal';
import type { FileRequestPreview } from '@sanad/protocol/http/files';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { call } from '../../../http/call.ts';
import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { mediumDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { sizeWords } from '../../../i18n/size-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Wordmark } from '../../../ui/mark.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { Progress } from '../../../ui/progress.tsx';
import { SoloPage } from '../../../ui/solo-page.tsx';
import { requestWords } from '../requests/request-words.ts';
import { useFilePickers } from '../use-file-pickers.tsx';
import { useSending, type Sending } from './use-sending.ts';

/** What somebody without an account sees of a request: who asks, for what, until when, and where to put it. */
export function SendPage() {
  const words = useWords(requestWords).page;
  const { token } = useParams({ from: '/send/$token' });
  const preview = useQuery({
    queryKey: ['file-request', token],
    queryFn: ({ signal }) => call('previewFileRequest', { params: { token } }, signal),
    retry: false,
    refetchOnWindowFocus: false,
  });
  usePageTitle(words.title);
  return (
    <SoloPage start={<Wordmark name="Sanad" />} footer={<span>{words.footer}</span>}>
      {preview.error !== null ? (
        <Over error={preview.error} again={() => void preview.refetch()} />
      ) : preview.data === undefined ? null : (
        <Asked token={token} preview={preview.data} />
      )}
    </SoloPage>
  );
}

function Asked(props: { readonly token: string; readonly preview: FileRequestPreview }) {
  const { token, preview } = props;
  const words = useWords(requestWords).page;
  const { locale } = useLanguage();
  const { zone } = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const { sendings, send, again } = useSending(token, preview.mostBytes);
  const arrived = sendings.filter(({ state }) => state === 'sent').length;
  const { choose, photograph, inputs } = useFilePickers({
    labels: words,
    photoName: (when) => `${when}.jpg`,
    onFiles: send,
  });

  return (
    <div className="grid w-full max-w-[52ch] gap-4">
      <p className="text-lead text-ink-2">
        <Sentence>{words.asks(preview.askedBy, preview.workspaceName)}</Sentence>
      </p>
      <h1 className="text-display-tight wrap-anywhere">
        <Bdi>{preview.what}</Bdi>
      </h1>
      <p className="text-small text-ink-3">
        <Sentence>{words.until(mediumDay(locale, zone, preview.until))}</Sentence>
        {' · '}
        <Sentence>{words.bounds(preview.mostFiles, sizeWords(preview.mostBytes))}</Sentence>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" icon="upload" onPress={choose}>
          {words.choose}
        </Button>
        <Button icon="camera" className="hidden coarse:inline-flex" onPress={photograph}>
          {words.photograph}
        </Button>
        {inputs}
      </div>
      <ul className="grid gap-2" aria-live="polite">
        {sendings.map((sending) => (
          <SendingRow key={sending.id} sending={sending} onAgain={() => again(sending.id)} />
        ))}
      </ul>
      {arrived > 0 && arrived === sendings.length ? <p>{words.thanks}</p> : null}
    </div>
  );
}

function SendingRow(props: { readonly sending: Sending; readonly onAgain: () => void }) {
  const { name, state, share } = props.sending;
  const words = useWords(requestWords).page;
  if (state === 'sent') return <li>{<Sentence>{words.sent(name)}</Sentence>}</li>;
  if (state === 'tooLarge') return <li>{<Sentence>{words.tooLarge(name)}</Sentence>}</li>;
  if (state === 'failed') {
    return (
      <li className="flex flex-wrap items-center gap-2">
        <Sentence>{words.failed(name)}</Sentence>
        <Button size="small" onPress={props.onAgain}>
          {words.again}
        </Button>
      </li>
    );
  }
  const label = words.sending(name, `${Math.round(share * 100)}%`);
  return (
    <li className="grid gap-1">
      <Sentence>{label}</Sentence>
      <Progress label={label} value={share} />
    </li>
  );
}

function Over(props: { readonly error: Error; readonly again: () => void }) {
  const words = useWords(requestWords).page;
  const isOver = props.error instanceof Refusal && props.error.code === 'not_found';
  return (
    <div role="alert" className="grid max-w-[44ch] justify-items-start gap-3">
      <h1 className="text-display-tight">{isOver ? words.over : words.away}</h1>
      {isOver ? (
        <p className="text-lead text-ink-2">{words.overHelp}</p>
      ) : (
        <Button onPress={props.again}>{words.again}</Button>
      )}
    </div>
  );
}
