import type { TaskRecord } from '@sanad/domain/task/record';

import { Token } from '../../i18n/bdi.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useFileIds } from './file-index.ts';

/** How many files hang on it. Its number says it by itself: no words are waited for on a board. */
export function FileMark({ task }: { readonly task: TaskRecord }) {
  const count = useFileIds(task.id).length;
  if (count === 0) return null;
  return (
    <span className="flex items-center gap-1.5">
      <Icon name="file" size="small" />
      <Token>{`${count}`}</Token>
    </span>
  );
}
