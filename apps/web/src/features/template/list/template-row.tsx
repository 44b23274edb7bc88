import type { TemplateRecord } from '@sanad/domain/template/record';
import { archiveTemplate, renameTemplate } from '@sanad/domain/template/template-mutations';
import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { IconMenu } from '../../../ui/icon-menu.tsx';
import { MenuItem, MenuLine } from '../../../ui/menu.tsx';
import { TemplateTasks } from '../edit/template-tasks.tsx';
import { UseTemplate } from '../make/use-template.tsx';
import { templateWords } from '../template-words.ts';
import { useSayDone } from '../use-say-done.ts';
import { useTemplateTasks } from '../use-template-tasks.ts';
import { NamedRow } from './named-row.tsx';

/** A template: what it holds, the way to use it, and its menu. */
export function TemplateRow(props: {
  readonly template: TemplateRecord;
  readonly readOnly: boolean;
}) {
  const { template, readOnly } = props;
  const { id: templateId, name } = template;
  const words = useWords(templateWords);
  const mutate = useMutate();
  const sayDone = useSayDone();
  const tasks = useTemplateTasks(templateId);
  const [open, setOpen] = useState<'name' | 'tasks' | 'use' | null>(null);
  const days = tasks.flatMap(({ when }) => (when ? [when.days] : []));
  const span = words.span(words.when(days[0] ?? null), words.when(days.at(-1) ?? null));
  const close = (): void => setOpen(null);

  function archive(): void {
    if (mutate(archiveTemplate, { templateId, archived: true }))
      sayDone(words.templateArchived(name));
  }

  return (
    <NamedRow
      name={name}
      isNaming={open === 'name'}
      onNamed={(next) => {
        close();
        if (next && next !== name) mutate(renameTemplate, { templateId, name: next });
      }}
      facts={
        <>
          {tasks.length === 0 ? words.none : words.tasks(tasks.length)}
          {days.length > 1 ? ` · ${span}` : null}
        </>
      }
      acts={
        <>
          {readOnly || tasks.length === 0 ? null : (
            <Button
              size="small"
              aria-label={words.make.useOf(name)}
              icon="calendar"
              onPress={() => setOpen('use')}
            >
              {words.make.use}
            </Button>
          )}
          <IconMenu icon="more" size="small" label={words.more(name)} placement="bottom end">
            <MenuItem text={words.edit.open} icon="list-todo" onAction={() => setOpen('tasks')}>
              {words.edit.open}
            </MenuItem>
            {readOnly ? null : (
              <MenuItem text={words.rename} icon="edit" onAction={() => setOpen('name')}>
                {words.rename}
              </MenuItem>
            )}
            {readOnly ? null : <MenuLine />}
            {readOnly ? null : (
              <MenuItem text={words.archive} icon="archive" onAction={archive}>
                {words.archive}
              </MenuItem>
            )}
          </IconMenu>
        </>
      }
    >
      {open === 'use' ? <UseTemplate template={template} onClose={close} /> : null}
      {open === 'tasks' ? (
        <TemplateTasks template={template} readOnly={readOnly} onClose={close} />
      ) : null}
    </NamedRow>
  );
}
