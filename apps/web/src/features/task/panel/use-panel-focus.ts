import { useLayoutEffect, type RefObject } from 'react';

import { useDesk } from '../../board/drag/desk-context.tsx';

/**
 * The focus goes into the panel when it opens, and from it back to the task's row when it closes, wherever
 * that row stands by then. Who went elsewhere meanwhile is left there.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, taskId: string): void {
  const desk = useDesk();
  useLayoutEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    // A field that is being written in keeps the keys.
    if (
      before === null ||
      before === document.body ||
      before.closest('[data-task-id], .task-panel')
    )
      element?.focus({ preventScroll: true });
    return () => {
      // Whoever closed it may have said what comes next.
      if (element?.contains(document.activeElement) && desk.focusNext.get() === null)
        desk.focusNext.set(taskId);
    };
  }, [panel, desk, taskId]);
}
