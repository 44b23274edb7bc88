import type { TaskRecord } from '@sanad/domain/task/record';

import { Token } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { taskWords } from '../task-words.ts';
import { useChecklistProgress } from './use-checklist-progress.ts';

/** How many steps are done, of how many. */
export function ChecklistMark(props: { readonly task: TaskRecord }) {
  const words = useWords(taskWords).task;
  const { done, all } = useChecklistProgress(props.task.id);
  if (all === 0) return null;
  return (
    <span className="flex items-center gap-1.5">
      <Icon name="checklist" size="small" />
      <span className="sr-only">{words.checklist(done, all)}</span>
      <span aria-hidden="true">
        <Token>{words.progress(done, all)}</Token>
      </span>
    </span>
  );
}
