import { useIsReadOnly, useMay } from '../../realtime/session/use-live.ts';

/** Whether this person may say something here, and the task is one that is talked about: not an archived one. */
export function useMayWrite(task: { readonly archivedAt: number | null }): boolean {
  const may = useMay('comments.write');
  return !useIsReadOnly() && may && task.archivedAt === null;
}
