import { Refusal } from '@sanad/domain/kernel/refusal';
import type { ImportEntry } from '@sanad/protocol/http/transfer';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../../http/call.ts';
import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe, useMember } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { CountsLine } from '../counts-line.tsx';
import { importsQuery } from '../imports-query.ts';
import { transferWords } from '../transfer-words.ts';
import { useWholeWhy } from '../whole/use-whole-why.ts';

/** One import: whose, of what, how it went; and the way to take it back. */
export function ImportRow(props: { readonly entry: ImportEntry }) {
  const { entry } = props;
  const words = useWords(transferWords).imports;
  const sentence = useRefusalSentence();
  const whyWhole = useWholeWhy();
  const { locale } = useLanguage();
  const person = useMember(entry.actor)?.name ?? words.somebody;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const isUnderWay = entry.state === 'running' || entry.state === 'undoing';
  const name = entry.name || entry.fileName;
  return (
    <li aria-label={name} className="grid gap-1.5 border-b border-line py-3 last:border-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 font-semibold wrap-anywhere">
          <Bdi>{name}</Bdi>
        </p>
        <Undo entry={entry} name={name} />
      </div>
      <p className="text-small text-ink-2">
        {words.states[entry.state]}
        {' · '}
        <Sentence>{words.by(person, when.format(entry.at))}</Sentence>
      </p>
      {isUnderWay ? (
        <Progress label={words.progress(name)} value={entry.done / Math.max(1, entry.total)} />
      ) : null}
      {entry.added === null || isUnderWay ? null : (
        <p className="text-small text-ink-2">
          <CountsLine counts={entry.added} none="" />
        </p>
      )}
      {entry.stayed === null || entry.stayed === 0 ? null : (
        <p className="text-small text-ink-2">{words.stayed(entry.stayed)}</p>
      )}
      {entry.refused === null ? null : (
        <FieldMessage
          error={(entry.source === 'sanad' ? whyWhole : sentence)(new Refusal(entry.refused))}
        />
      )}
    </li>
  );
}

/** Asked, because it takes work out of everybody's sight. */
function Undo(props: { readonly entry: ImportEntry; readonly name: string }) {
  const { entry, name } = props;
  const words = useWords(transferWords).imports;
  const sentence = useRefusalSentence();
  const { workspaceId } = useSession();
  const me = useMe();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Refusal>();
  const mayUndo = me?.userId === entry.actor || me?.role === 'owner';
  // A whole workspace came where there was nothing.
  if (entry.state !== 'done' || entry.source === 'sanad' || !mayUndo) return null;

  async function undo(): Promise<void> {
    try {
      await call('undoImport', { params: { workspaceId, importId: entry.id } });
      setAsking(false);
      void queries.invalidateQueries(importsQuery(workspaceId));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setTrouble(error);
    }
  }

  return (
    <>
      <Button
        size="small"
        icon="undo"
        aria-label={words.undoOf(name)}
        onPress={() => setAsking(true)}
      >
        {words.undo}
      </Button>
      <Dialog
        isOpen={asking}
        role="alertdialog"
        title={<Sentence>{words.undoTitle(name)}</Sentence>}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" onPress={() => void undo()}>
              {words.undoIt}
            </Button>
            <Button autoFocus onPress={() => setAsking(false)}>
              {words.keep}
            </Button>
          </>
        }
      >
        {words.undoHelp}
        {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
      </Dialog>
    </>
  );
}
