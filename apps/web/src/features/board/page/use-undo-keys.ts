import { useEffect } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { boardWords } from '../board-words.ts';
import { useUndoOnBoard } from '../use-undo-on-board.ts';
import { hasCommandKey, isTyping, shortcutLetter } from './shortcut.ts';

/** Ctrl or Command with Z takes back, with Shift and Z or with Y does again; in a text they belong to the text. */
export function useUndoKeys(): void {
  const turn = useUndoOnBoard();
  const words = useWords(boardWords).toast;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!hasCommandKey(event) || isTyping(event.target)) return;
      const letter = shortcutLetter(event);
      const redo = letter === 'y' || (letter === 'z' && event.shiftKey);
      if (letter !== 'z' && !redo) return;
      event.preventDefault();
      const done = redo ? turn.redo() : turn.undo();
      if (done) toasts.show({ text: redo ? words.redone : words.undone });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [turn, words]);
}
