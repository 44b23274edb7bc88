import { useEffect, type RefObject } from 'react';

import type { BoardDesk } from '../../board/drag/board-desk.ts';
import { chooseTo, noneChosen, turnChosen } from '../../board/drag/chosen.ts';
import { isTyping } from '../../keys/pressed-keys.ts';

/** A finger that rests so long without moving chooses. */
const restMs = 450;
const restPixels = 8;

interface Rest {
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Choosing tasks with what is at hand: Ctrl or Command and Shift with a click, a finger that rests, Shift with the arrows where these walk, Escape for none. Heard on what lies around all views.
 */
export function useChooseByHand(
  area: RefObject<HTMLElement | null>,
  desk: BoardDesk,
  order: () => readonly string[],
): void {
  useEffect(() => {
    const root = area.current;
    if (!root) return undefined;
    const { chosen } = desk;
    let rest: Rest | undefined;
    let isExtending = false;
    /** The click that follows a choice opens nothing. */
    let isSwallowing = false;

    const taskAt = (target: EventTarget | null): string | undefined =>
      (target as Element | null)?.closest?.<HTMLElement>('[data-task-id]')?.dataset['taskId'];
    const stop = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };

    function onClick(event: MouseEvent): void {
      const id = taskAt(event.target);
      if (isSwallowing) return stop(event);
      if (id === undefined || event.button !== 0 || isTyping(event.target)) return;
      const isTouch = (event as PointerEvent).pointerType === 'touch';
      if (event.shiftKey) chosen.set(chooseTo(chosen.get(), id, order()));
      else if (event.ctrlKey || event.metaKey) chosen.set(turnChosen(chosen.get(), id));
      // With fingers, once something is chosen a tap chooses.
      else if (isTouch && chosen.get().ids.size > 0) chosen.set(turnChosen(chosen.get(), id));
      else return;
      stop(event);
    }

    function onPointerDown(event: PointerEvent): void {
      endRest();
      const id = event.pointerType === 'touch' ? taskAt(event.target) : undefined;
      if (id === undefined) return;
      const timer = setTimeout(() => {
        isSwallowing = true;
        chosen.set(turnChosen(chosen.get(), id));
      }, restMs);
      rest = { x: event.clientX, y: event.clientY, timer };
    }
    function onPointerMove(event: PointerEvent): void {
      if (rest && Math.hypot(event.clientX - rest.x, event.clientY - rest.y) > restPixels)
        endRest();
    }
    function endRest(): void {
      clearTimeout(rest?.timer);
      rest = undefined;
    }
    function onPointerUp(): void {
      endRest();
      // The click comes with the finger, before anything else does.
      if (isSwallowing) setTimeout(() => (isSwallowing = false), 60);
    }
    const onContextMenu = (event: Event): void => {
      if (rest) event.preventDefault();
    };

    function onKeyDown(event: KeyboardEvent): void {
      if (isTyping(event.target) || event.isComposing) return;
      const id = taskAt(event.target);
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (id === undefined || !isPlain) return;
      if (event.shiftKey && /^Arrow(?:Up|Down)$/u.test(event.key)) {
        if (!chosen.get().ids.has(id)) chosen.set(turnChosen(chosen.get(), id));
        isExtending = true;
      }
    }
    /** Wherever the focus is, if nothing there has a use for it: what is chosen is let go last. */
    function onEscape(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return;
      if (desk.held.get() === null) chosen.set(noneChosen);
    }
    function onFocusIn(event: FocusEvent): void {
      const id = isExtending ? taskAt(event.target) : undefined;
      if (id !== undefined) chosen.set(chooseTo(chosen.get(), id, order()));
      isExtending = false;
    }

    const heard = [
      ['click', onClick],
      ['pointerdown', onPointerDown],
      ['pointermove', onPointerMove],
      ['pointerup', onPointerUp],
      ['pointercancel', endRest],
      ['contextmenu', onContextMenu],
      ['keydown', onKeyDown],
      ['focusin', onFocusIn],
    ] as const;
    for (const [name, listener] of heard)
      root.addEventListener(name, listener as EventListener, true);
    addEventListener('keydown', onEscape);
    // For whoever waits for it: it comes after the first look.
    root.dataset['chooses'] = '';
    return () => {
      endRest();
      removeEventListener('keydown', onEscape);
      delete root.dataset['chooses'];
      for (const [name, listener] of heard)
        root.removeEventListener(name, listener as EventListener, true);
    };
  }, [area, desk, order]);
}
