import type { ColumnKind } from '@sanad/domain/board/record';

import { useSignal } from '../../../realtime/signal.ts';
import { addingTo } from './add-task.tsx';

/** Widths of a title's two lines, in percent, for each task that is not there yet. */
const shapes: Partial<Record<ColumnKind, readonly (readonly [number, number])[]>> = {
  requested: [
    [86, 53],
    [52, 32],
  ],
  in_progress: [[74, 46]],
  in_review: [
    [80, 50],
    [44, 27],
  ],
};

/** On an empty board, behind the first run's sheet: what a board looks like, in bars. The first task takes them away. */
export function GhostTasks(props: { readonly kind: ColumnKind }) {
  const adding = useSignal(addingTo, (id) => id !== null);
  const tasks = shapes[props.kind];
  if (adding || tasks === undefined) return null;
  return (
    <div aria-hidden="true" className="mb-2 px-4">
      {tasks.map(([first, second]) => (
        <div key={first} className="grid gap-2.25 border-line py-3.25 not-first:border-t">
          <div className="h-2.75 rounded-tag bg-sunken" style={{ inlineSize: `${first}%` }} />
          <div className="h-2.75 rounded-tag bg-sunken" style={{ inlineSize: `${second}%` }} />
          <div className="h-5 w-[58%] rounded-control bg-sunken" />
        </div>
      ))}
    </div>
  );
}
