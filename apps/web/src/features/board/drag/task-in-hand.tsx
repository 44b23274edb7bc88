import type { TaskRecord } from '@sanad/domain/task/record';
import type { ComponentProps } from 'react';

import { InHand } from '../../../ui/in-hand.tsx';
import { useTaskLooks } from '../task-looks.ts';

/** A task in somebody's hand: its face, as large as in its column. */
export function TaskInHand({
  task,
  className = '',
  ...rest
}: ComponentProps<typeof InHand> & { readonly task: TaskRecord }) {
  const { Face } = useTaskLooks();
  return (
    <InHand {...rest} className={`gap-2.25 px-3 py-3.25 ${className}`}>
      <Face task={task} />
    </InHand>
  );
}
