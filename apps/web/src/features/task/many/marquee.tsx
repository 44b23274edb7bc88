import { useEffect, useState, type RefObject } from 'react';

import type { BoardDesk } from '../../board/drag/board-desk.ts';

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const leastPixels = 5;
/** What a press there is for; everything else is empty ground. */
const taken =
  '[data-task-id], [data-many-bar], header, button, a, input, textarea, select, [role="dialog"], [role="complementary"]';

/** A frame drawn by the mouse over empty ground chooses what it touches, beside what was chosen with Ctrl or Shift held. */
export function Marquee(props: {
  readonly area: RefObject<HTMLElement | null>;
  readonly desk: BoardDesk;
}) {
  const { area, desk } = props;
  const [frame, setFrame] = useState<Frame | null>(null);

  useEffect(() => {
    const root = area.current;
    if (!root) return undefined;
    let end: (() => void) | undefined;

    function onPointerDown(event: PointerEvent): void {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      if ((event.target as Element).closest(taken)) return;
      // The edge of what scrolls is its scrollbar.
      const { clientX: x, clientY: y } = event;
      const keeps = event.ctrlKey || event.metaKey || event.shiftKey;
      const before = keeps ? desk.chosen.get().ids : new Set<string>();
      let isDrawn = false;

      function onMove(move: PointerEvent): void {
        if (!isDrawn && Math.hypot(move.clientX - x, move.clientY - y) < leastPixels) return;
        isDrawn = true;
        move.preventDefault();
        const box = {
          left: Math.min(x, move.clientX),
          top: Math.min(y, move.clientY),
          width: Math.abs(move.clientX - x),
          height: Math.abs(move.clientY - y),
        };
        setFrame(box);
        const ids = new Set(before);
        for (const row of root!.querySelectorAll<HTMLElement>('[data-task-id]')) {
          if (touches(row.getBoundingClientRect(), box)) ids.add(row.dataset['taskId']!);
        }
        desk.chosen.set({ ids, from: null });
      }
      const stops = new AbortController();
      end = () => {
        stops.abort();
        document.documentElement.style.removeProperty('user-select');
        setFrame(null);
      };
      document.documentElement.style.setProperty('user-select', 'none');
      const { signal } = stops;
      addEventListener('pointermove', onMove, { signal });
      addEventListener('pointerup', () => end?.(), { signal });
      addEventListener('pointercancel', () => end?.(), { signal });
    }

    root.addEventListener('pointerdown', onPointerDown);
    return () => {
      end?.();
      root.removeEventListener('pointerdown', onPointerDown);
    };
  }, [area, desk]);

  if (frame === null) return null;
  // Where the mouse is on the screen, whichever way the page reads.
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed top-0 z-(--z-hand) rounded-tag border border-edge bg-act-soft/40"
      style={{
        insetInlineStart: 0,
        inlineSize: frame.width,
        blockSize: frame.height,
        transform: `translate(${acrossFromStart(frame)}px, ${frame.top}px)`,
      }}
    />
  );
}

/** A translation goes by the screen; the frame stands at the reading start, which may be the right edge. */
function acrossFromStart({ left, width }: Frame): number {
  const isRtl = document.documentElement.dir === 'rtl';
  return isRtl ? left + width - document.documentElement.clientWidth : left;
}

function touches(row: DOMRect, { left, top, width, height }: Frame): boolean {
  return row.right > left && row.left < left + width && row.bottom > top && row.top < top + height;
}
