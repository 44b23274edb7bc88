import { useIsReadOnly, useMay } from '../../realtime/session/use-live.ts';

/** Whether this person may change the board, and what stands here is what may be changed. */
export function useMayEdit(): boolean {
  const may = useMay('board.edit');
  return !useIsReadOnly() && may;
}
