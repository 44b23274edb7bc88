import { useEffect, useState, type CSSProperties, type RefObject } from 'react';

import { Bdi } from '../../../i18n/bdi.tsx';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { Pointer } from '../../../ui/pointer.tsx';
import type { OtherHand } from './board-desk.ts';
import { useDesk } from './desk-context.tsx';
import { pointOf } from './seen-columns.ts';
import { TaskInHand } from './task-in-hand.tsx';

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
  const hue = hueOfMember(hand.member);
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
      data-hue={hue}
      data-hand-of={hand.sessionId}
      className="hand-place absolute start-0 top-0"
      style={place}
    >
      <TaskInHand task={task} ofPerson className="absolute -start-48 -top-18 w-61.5" />
      <Pointer hue={hue} className="absolute">
        <Bdi>{shortNameOf(hand.member.name)}</Bdi>
      </Pointer>
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
