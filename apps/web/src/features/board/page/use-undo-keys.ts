import { useWords } from '../../../i18n/language-context.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { boardWords } from '../board-words.ts';
import { useUndoOnBoard } from '../use-undo-on-board.ts';

/** Ctrl or Command with Z takes back, with Shift and Z or with Y does again; in a text they belong to the text. */
export function useUndoKeys(): void {
  const turn = useUndoOnBoard();
  const words = useWords(boardWords).toast;
  useKeys('board', {
    undo() {
      if (turn.undo()) toasts.show({ text: words.undone });
    },
    redo() {
      if (turn.redo()) toasts.show({ text: words.redone });
    },
  });
}
