import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';

/**
 * A document that opens to be written takes what one types: nothing was pressed yet, and letters would go
 * nowhere. On a touch screen only an empty one does, where a keyboard covers nothing that is to be read.
 */
export function useTypingPlace(editor: Editor, mayType: boolean): void {
  useEffect(() => {
    if (!mayType || editor.isDestroyed || !isNowhere(document.activeElement)) return;
    const isTouched = matchMedia('(pointer: coarse)').matches;
    if (isTouched && !editor.isEmpty) return;
    editor.commands.focus('start', { scrollIntoView: false });
  }, [editor, mayType]);
}

function isNowhere(focused: Element | null): boolean {
  return focused === null || focused === document.body;
}
