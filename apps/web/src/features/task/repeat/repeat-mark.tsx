import type { TaskRecord } from '@sanad/domain/task/record';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { Icon } from '../../../ui/icon.tsx';
import { taskWords } from '../task-words.ts';

/** On the newest occurrence of what comes again. */
export function RepeatMark({ task }: { readonly task: TaskRecord }) {
  const words = useWords(taskWords).task;
  const series = useRecord('series', task.seriesId);
  if (series?.taskId !== task.id) return null;
  return (
    <span role="img" aria-label={words.repeats} title={words.repeats} className="flex">
      <Icon name="again" size="small" />
    </span>
  );
}
