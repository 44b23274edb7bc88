import { useMay } from '../../realtime/session/use-live.ts';

/** Whether this person may change the board. */
export function useMayEdit(): boolean {
  return useMay('board.edit');
}
