import { taskLimits } from '@sanad/domain/task/limit';
import type { TemplateTaskRecord } from '@sanad/domain/template/record';
import { setTemplateWords } from '@sanad/domain/template/template-task-mutations';
import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { templateWords } from '../template-words.ts';
import { leavesByEscape } from './leaves-by-escape.ts';
import { wordsDraftOf, wordsOf } from './words-draft.ts';

/** What a task of a template says, all of it at once: its title, its brief, and its steps as lines. */
export function WordsForm(props: {
  readonly task: TemplateTaskRecord;
  readonly onLeave: () => void;
}) {
  const { task, onLeave } = props;
  const { edit, cancel } = useWords(templateWords);
  const words = edit.words;
  const mutate = useMutate();
  const [draft, setDraft] = useState(() => wordsDraftOf(task));
  const said = wordsOf(draft);

  return (
    <form
      aria-label={words.change(task.title)}
      className="grid gap-3 rounded-task bg-sunken p-3"
      onKeyDown={leavesByEscape(onLeave)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!said) return;
        const { title, brief, steps } = said;
        const kept = { templateTaskId: task.id, title, brief, steps: [...steps] };
        if (mutate(setTemplateWords, kept)) onLeave();
      }}
    >
      <TextField
        label={words.title}
        value={draft.title}
        maxLength={taskLimits.titleLength}
        autoFocus
        onChange={(title) => setDraft({ ...draft, title })}
        error={said === undefined ? words.noTitle : undefined}
      />
      <TextArea
        label={words.brief}
        value={draft.brief}
        maxLength={taskLimits.briefLength}
        rows={2}
        onChange={(brief) => setDraft({ ...draft, brief })}
      />
      {draft.lists.map(({ checklist, lines }, at) => (
        <TextArea
          key={checklist}
          label={checklist === '' ? words.steps : words.stepsOf(checklist)}
          help={at === 0 ? words.stepsHelp : undefined}
          value={lines}
          rows={2}
          onChange={(next) =>
            setDraft({
              ...draft,
              lists: draft.lists.map((list) =>
                list.checklist === checklist ? { checklist, lines: next } : list,
              ),
            })
          }
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" kind="primary" isDisabled={said === undefined}>
          {words.save}
        </Button>
        <Button size="small" kind="quiet" onPress={onLeave}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
