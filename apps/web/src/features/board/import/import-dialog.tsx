import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { ImportReport } from '@sanad/protocol/http/board';
import { limits } from '@sanad/protocol/limit';
import { useRef, useState } from 'react';

import { call } from '../../../http/call.ts';
import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { boardWords } from '../board-words.ts';

type State =
  | { readonly step: 'choose'; readonly error?: string }
  | { readonly step: 'running'; readonly file: string }
  | { readonly step: 'done'; readonly report: ImportReport };

/** Brings a Trello board in, and says afterwards what came and what could not be taken. */
export function ImportDialog(props: {
  readonly workspaceId: string;
  readonly onClose: () => void;
}) {
  const words = useWords(boardWords);
  const { importer } = words;
  const sentence = useRefusalSentence();
  const [state, setState] = useState<State>({ step: 'choose' });
  const input = useRef<HTMLInputElement>(null);

  async function take(file: File): Promise<void> {
    if (file.size > limits.importBodyBytes) {
      const error = importer.tooLarge(limits.importBodyBytes / 1024 / 1024);
      setState({ step: 'choose', error });
      return;
    }
    setState({ step: 'running', file: file.name });
    try {
      const body: unknown = JSON.parse(await file.text());
      const params = { workspaceId: props.workspaceId as WorkspaceId };
      setState({ step: 'done', report: await call('importTrello', { params, body }) });
    } catch (error) {
      const said = error instanceof Refusal ? sentence(error) : importer.notJson;
      setState({ step: 'choose', error: said });
    }
  }

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={importer.title}
      size="wide"
      actions={
        state.step === 'running' ? null : (
          <>
            <Button
              kind={state.step === 'choose' ? 'primary' : 'plain'}
              icon="upload"
              onPress={() => input.current?.click()}
            >
              {state.step === 'choose' ? importer.choose : importer.another}
            </Button>
            <Button kind="quiet" onPress={props.onClose}>
              {words.close}
            </Button>
          </>
        )
      }
    >
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        className="sr-only"
        tabIndex={-1}
        aria-label={importer.choose}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      {state.step === 'choose' ? (
        <div className="grid gap-3">
          <p className="max-w-[62ch] text-pretty">{importer.help}</p>
          {state.error === undefined ? null : (
            <p role="alert" className="flex gap-1.5 text-small text-late">
              <Icon name="alert" size="small" className="mt-0.5" />
              {state.error}
            </p>
          )}
        </div>
      ) : null}
      {state.step === 'running' ? (
        <div role="status" className="grid gap-2">
          <p>
            <Bdi>{state.file}</Bdi>
          </p>
          <progress className="sr-only" aria-label={importer.running} />
          <div aria-hidden="true" className="h-2 overflow-hidden rounded-[3px] bg-sunken">
            <div className="import-going h-full w-1/3 bg-ink" />
          </div>
          <p className="text-meta text-ink-3">{importer.running}</p>
        </div>
      ) : null}
      {state.step === 'done' ? <Report report={state.report} /> : null}
    </Dialog>
  );
}

function Report(props: { readonly report: ImportReport }) {
  const { report } = props;
  const { importer } = useWords(boardWords);
  const { locale } = useLanguage();
  const { columns, tasks, labels, checklistItems } = report.added;
  const lines = [
    importer.columns(columns),
    importer.tasks(tasks),
    importer.labels(labels),
    importer.items(checklistItems),
    ...(report.archived > 0 ? [importer.archived(report.archived)] : []),
    ...(report.known > 0 ? [importer.known(report.known)] : []),
  ];
  return (
    <div className="grid max-h-[56dvh] gap-4 overflow-y-auto text-ink">
      <div>
        <p className="flex items-center gap-1.5 font-semibold text-agreed">
          <Icon name="check" size="small" />
          <span>
            <Sentence>{importer.done(report.boardName)}</Sentence>
          </span>
        </p>
        <ul className="mt-1.5 grid gap-0.5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {report.left.length === 0 ? (
        <p>{importer.everything}</p>
      ) : (
        <section>
          <h3 className="border-b border-ink pb-1 text-small font-semibold">{importer.left}</h3>
          <ul>
            {report.left.map((one) => (
              <li key={one.kind} className="border-b border-line py-2 last:border-0">
                <p className="flex justify-between gap-3">
                  <span>{importer.kinds[one.kind]}</span>
                  <span className="text-ink-3">
                    {new Intl.NumberFormat(locale).format(one.count)}
                  </span>
                </p>
                <p className="text-meta text-ink-3 wrap-anywhere">
                  {one.examples.map((example, at) => (
                    <span key={at}>
                      {at > 0 ? ' · ' : null}
                      <Bdi>{example}</Bdi>
                    </span>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
