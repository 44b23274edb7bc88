import { useEffect, useState, type CSSProperties, type RefObject } from 'react';

import { Bdi } from '../../../i18n/bdi.tsx';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { useTaskLooks } from '../task-looks.ts';
import type { OtherHand } from './board-desk.ts';
import { useDesk } from './desk-context.tsx';
import { pointOf } from './seen-columns.ts';

/** What others hold, drawn over the board: their lifted card, their pointer, their name. Seen, never in the way. */
export function HandsLayer(props: { readonly board: RefObject<HTMLElement | null> }) {
  const hands = useSignal(useDesk().hands);
  if (hands.length === 0) return null;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 z-(--z-hand) overflow-hidden"
    >
      {hands.map((hand) => (
        <HandOfOther key={hand.sessionId} hand={hand} board={props.board} />
      ))}
    </div>
  );
}

function HandOfOther(props: {
  readonly hand: OtherHand;
  readonly board: RefObject<HTMLElement | null>;
}) {
  const { hand, board } = props;
  const { Face } = useTaskLooks();
  const task = useRecord('task', hand.taskId);
  const point = useLivePoint(hand, board);
  if (!task || !point) return null;
  // One variable, so that the sign of the reading direction is applied in the style sheet.
  const place = {
    '--hand-start': `${point.start}px`,
    '--hand-top': `${point.top}px`,
  } as CSSProperties;
  return (
    <div
      data-hue={hueOfMember(hand.member)}
      data-hand-of={hand.sessionId}
      className="hand-place absolute start-0 top-0"
      style={place}
    >
      <article className="in-hand absolute -start-48 -top-18 grid w-61.5 gap-2.25 rounded-task bg-raised px-3 py-3.25 shadow-[0_0_0_1.5px_var(--p-line),var(--shadow-lift)]">
        <Face task={task} />
      </article>
      <svg
        viewBox="0 0 20 20"
        className="flip absolute size-5 fill-p stroke-sheet"
        strokeWidth={1.6}
        strokeLinejoin="round"
      >
        <path d="M3 2.5 17 9l-6 2.1L8.4 17z" />
      </svg>
      <span className="absolute start-3.25 top-4.25 w-max rounded-control bg-p px-1.75 pt-px pb-0.5 text-meta font-semibold text-p-on">
        <Bdi>{shortNameOf(hand.member.name)}</Bdi>
      </span>
    </div>
  );
}

/** The hand's point on this screen, found again when lists scroll under it. */
function useLivePoint(hand: OtherHand, board: RefObject<HTMLElement | null>) {
  const [, redraw] = useState(0);
  useEffect(() => {
    let frame = 0;
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        redraw((times) => times + 1);
      });
    };
    addEventListener('scroll', onScroll, true);
    addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll, true);
      removeEventListener('resize', onScroll);
    };
  }, []);
  return board.current ? pointOf(board.current, hand) : undefined;
}
