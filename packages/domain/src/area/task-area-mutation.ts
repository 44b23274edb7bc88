import { formerRef } from '../kernel/id-argument.ts';
import { patchesOf } from '../kernel/patch-mutation.ts';
import { tasks } from '../task/kinds.ts';
import { isOpen, openTaskOf, type TaskScope } from '../task/task-scope.ts';
import { areas } from './kinds.ts';
import type { AreaCollections } from './record.ts';

/** In which area of work a task is; one that was put away meanwhile only an undo names. */
export const setTaskArea = patchesOf<TaskScope & AreaCollections>()({
  name: 'setTaskArea',
  needs: 'board.edit',
  kind: tasks,
  id: 'taskId',
  fields: { areaId: formerRef(areas).nullable() },
  mayChange: openTaskOf,
  sample(from) {
    const task = from.one('task', isOpen);
    const area = from.chance(0.7) ? from.one('area') : undefined;
    return task && { taskId: task.id, areaId: area?.id ?? null };
  },
});
