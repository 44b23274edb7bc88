import { useMay } from '../../realtime/use-live.ts';

/** Whether this person may change the board. */
export function useMayEdit(): boolean {
  return useMay('board.edit');
}
