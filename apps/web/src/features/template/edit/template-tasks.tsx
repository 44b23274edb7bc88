import type { EventOffset } from '@sanad/domain/task/event-place';
import { taskLimits } from '@sanad/domain/task/limit';
import type { TemplateRecord, TemplateTaskRecord } from '@sanad/domain/template/record';
import { setTemplateWhen } from '@sanad/domain/template/template-task-mutations';
import { useRef, useState } from 'react';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMember } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { templateWords } from '../template-words.ts';
import { useTemplateTasks } from '../use-template-tasks.ts';
import { whenText } from '../when-text.ts';
import { leavesByEscape } from './leaves-by-escape.ts';
import { offsetOf, whenDraftOf, type WhenDraft } from './when-draft.ts';
import { WordsForm } from './words-form.tsx';

/** What a template holds: what each task says, and how far from its event its date lies. */
export function TemplateTasks(props: {
  readonly template: TemplateRecord;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}) {
  const { template, readOnly, onClose } = props;
  const words = useWords(templateWords);
  const tasks = useTemplateTasks(template.id);
  return (
    <Dialog
      isOpen
      size="wide"
      title={<Sentence>{words.edit.title(template.name)}</Sentence>}
      onClose={onClose}
      actions={<Button onPress={onClose}>{words.close}</Button>}
    >
      <p className="mb-3 text-small">{words.edit.help}</p>
      <ul>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} readOnly={readOnly} />
        ))}
      </ul>
    </Dialog>
  );
}

function TaskLine(props: { readonly task: TemplateTaskRecord; readonly readOnly: boolean }) {
  const { task, readOnly } = props;
  const words = useWords(templateWords);
  const { locale } = useLanguage();
  const doer = useMember(task.assigneeId);
  const [editing, setEditing] = useState<'words' | 'when' | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const opener = useRef('');
  const comeBack = useReturnFocus(() =>
    row.current?.querySelector<HTMLElement>(`[data-opens="${opener.current}"]`),
  );
  const said = [
    ...(task.steps.length > 0 ? [words.steps(task.steps.length)] : []),
    ...(doer?.active ? [doer.name] : []),
  ];

  function open(what: 'words' | 'when'): void {
    opener.current = what;
    setEditing(what);
  }
  function leave(): void {
    setEditing(null);
    comeBack();
  }

  return (
    <li ref={row} className="rows gap-2 border-b border-line py-2 text-ink last:border-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-48">
          <p className="text-ui font-semibold wrap-anywhere">
            <Bdi>{task.title}</Bdi>
          </p>
          {said.length === 0 ? null : (
            <p className="text-meta text-ink-3">
              {said.map((each, at) => (
                <span key={each}>
                  {at > 0 ? ' · ' : null}
                  <Bdi>{each}</Bdi>
                </span>
              ))}
            </p>
          )}
        </div>
        {readOnly || editing ? (
          <span className="text-small text-ink-2">{whenText(words, locale, task.when)}</span>
        ) : (
          <span className="flex items-center gap-1">
            <Button
              size="small"
              data-opens="when"
              aria-label={`${whenText(words, locale, task.when)}. ${words.edit.change(task.title)}`}
              onPress={() => open('when')}
            >
              {whenText(words, locale, task.when)}
            </Button>
            <IconButton
              icon="edit"
              size="small"
              data-opens="words"
              label={words.edit.words.change(task.title)}
              onPress={() => open('words')}
            />
          </span>
        )}
      </div>
      {editing === 'when' ? <WhenForm task={task} onLeave={leave} /> : null}
      {editing === 'words' ? <WordsForm task={task} onLeave={leave} /> : null}
    </li>
  );
}

function WhenForm(props: { readonly task: TemplateTaskRecord; readonly onLeave: () => void }) {
  const { task, onLeave } = props;
  const words = useWords(templateWords).edit;
  const { cancel } = useWords(templateWords);
  const mutate = useMutate();
  const [draft, setDraft] = useState<WhenDraft>(() => whenDraftOf(task.when));
  const when: EventOffset | null | undefined = offsetOf(draft);
  const change = (part: Partial<WhenDraft>): void => setDraft({ ...draft, ...part });
  const isCounted = draft.side === 'before' || draft.side === 'after';

  return (
    <form
      aria-label={words.change(task.title)}
      className="grid gap-3 rounded-task bg-sunken p-3"
      onKeyDown={leavesByEscape(onLeave)}
      onSubmit={(event) => {
        event.preventDefault();
        if (when === undefined) return;
        if (mutate(setTemplateWhen, { templateTaskId: task.id, when })) onLeave();
      }}
    >
      <div className="grid grid-cols-[6rem_1fr_8rem] gap-3 phone:grid-cols-2">
        <TextField
          label={words.days}
          value={draft.days}
          inputMode="numeric"
          autoFocus
          isDisabled={!isCounted}
          onChange={(days) => change({ days })}
          error={
            isCounted && when === undefined ? words.tooMany(taskLimits.daysFromEvent) : undefined
          }
        />
        <NativeSelect
          label={words.side}
          value={draft.side}
          onChange={(side) => change({ side })}
          options={(['before', 'on', 'after', 'none'] as const).map((value) => ({
            value,
            label: words.sides[value],
          }))}
        />
        <TextField
          label={words.time}
          type="time"
          value={draft.time}
          isDisabled={draft.side === 'none'}
          onChange={(time) => change({ time })}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" kind="primary" isDisabled={when === undefined}>
          {words.save}
        </Button>
        <Button size="small" kind="quiet" onPress={onLeave}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
