import type { TaskRecord } from '@sanad/domain/task/record';

/** What is given within so many milliseconds is given at once. */
const lately = 48 * 60 * 60_000;

/** How many tasks an assistant was given lately by others than themself. */
export function givenLately(
  tasks: Iterable<Pick<TaskRecord, 'assigneeId' | 'createdBy' | 'createdAt'>>,
  assistantId: string,
  now: number,
): number {
  let given = 0;
  for (const { assigneeId, createdBy, createdAt } of tasks)
    if (assigneeId === assistantId && createdBy !== assistantId && now - createdAt < lately)
      given += 1;
  return given;
}
