import type { CellProps } from '../../board/task-looks.ts';
import { useTaskParts } from '../parts/task-part.ts';

/** The small signs of its parts: steps, messages. */
export function MarksCell({ task }: Pick<CellProps, 'task'>) {
  const parts = useTaskParts();
  return (
    <span className="flex items-center gap-2 text-meta text-ink-3">
      {parts.map(({ name, mark: Mark }) =>
        Mark === undefined ? null : <Mark key={name} task={task} />,
      )}
    </span>
  );
}
