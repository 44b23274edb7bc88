import { filesLimits } from '@sanad/domain/files/limit';
import type { ChecklistItemId, TaskId } from '@sanad/domain/kernel/ids';
import { useState, type FormEvent } from 'react';

import { call } from '../../../http/call.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useGroup } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { copyText } from '../../../ui/copy-text.ts';
import { LockedField } from '../../../ui/locked-field.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useEscape } from '../../../ui/use-escape.ts';
import { useChecklistIndex } from '../../task/checklist/checklist-index.ts';
import { requestWords } from './request-words.ts';

const days = ['3', '7', '14', '30'] as const;
type Days = (typeof days)[number];

/** What, for which step, until when; then the link, which nobody is shown again. */
export function AskForm(props: { readonly taskId: TaskId; readonly onDone: () => void }) {
  const { taskId, onDone } = props;
  const words = useWords(requestWords);
  const why = useRefusalSentence();
  const { client, workspaceId } = useSession();
  const steps = useGroup(useChecklistIndex(), taskId).flatMap((id) => {
    const step = client.get('checklistItem', id);
    return step && !step.done ? [step] : [];
  });
  const [what, setWhat] = useState('');
  const [stepId, setStepId] = useState('');
  const [good, setGood] = useState<Days>('7');
  const [trouble, setTrouble] = useState<unknown>();
  const [link, setLink] = useState<string>();
  const [busy, setBusy] = useState(false);
  // A link that is shown once is not lost by a key.
  useEscape(() => {
    if (link === undefined) onDone();
  });

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy || what.trim() === '') return;
    setBusy(true);
    setTrouble(undefined);
    try {
      const { token } = await call('createFileRequest', {
        params: { workspaceId },
        body: {
          taskId,
          stepId: stepId === '' ? null : (stepId as ChecklistItemId),
          what,
          days: Number(good) as 3 | 7 | 14 | 30,
        },
      });
      setLink(`${location.origin}/send/${token}`);
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  }

  async function copy(text: string): Promise<void> {
    await copyText(text);
    toasts.show({ text: words.copied });
  }

  if (link !== undefined) {
    return (
      <div className="rows gap-2">
        <LockedField label={words.link} value={link} help={words.linkHelp} />
        <div className="flex gap-2">
          <Button size="small" kind="primary" icon="copy" autoFocus onPress={() => void copy(link)}>
            {words.copy}
          </Button>
          <Button size="small" onPress={onDone}>
            {words.done}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form className="rows gap-3" onSubmit={(event) => void make(event)}>
      <TextField
        label={words.what}
        value={what}
        onChange={setWhat}
        autoFocus
        maxLength={filesLimits.whatLength}
        help={words.whatHelp}
        {...(trouble === undefined ? {} : { error: why(trouble) })}
      />
      {steps.length === 0 ? null : (
        <NativeSelect
          label={words.step}
          value={stepId}
          onChange={(id) => {
            setStepId(id);
            const step = steps.find((each) => each.id === id);
            if (step && what === '') setWhat(step.text);
          }}
          options={[
            { value: '', label: words.noStep },
            ...steps.map(({ id, text }) => ({ value: id as string, label: text })),
          ]}
        />
      )}
      <NativeSelect<Days>
        label={words.days}
        value={good}
        onChange={setGood}
        options={days.map((value) => ({ value, label: words.inDays(Number(value)) }))}
      />
      <div className="flex gap-2">
        <Button type="submit" size="small" kind="primary" isDisabled={busy}>
          {words.make}
        </Button>
        <Button size="small" onPress={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
