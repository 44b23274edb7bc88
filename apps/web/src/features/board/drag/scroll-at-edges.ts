import { followPointer } from './pointer-trail.ts';

/** Pixels a second at the very edge, and how deep the zone is in which it begins. */
const fastest = 720;
const zoneShare = 0.12;
const zoneMost = 96;

/**
 * While something is held near a side of the columns, they scroll toward it. Ours, not the drag
 * library's: that one takes a right-to-left row, whose scroll runs below zero, for one at its end.
 */
export function scrollAtEdges(row: HTMLElement): () => void {
  let x: number | undefined;
  let frame = 0;
  let last = 0;

  function pull(): number {
    if (x === undefined) return 0;
    const box = row.getBoundingClientRect();
    const zone = Math.min(zoneMost, box.width * zoneShare);
    const back = (box.left + zone - x) / zone;
    const on = (x - (box.right - zone)) / zone;
    return Math.min(1, Math.max(0, on)) - Math.min(1, Math.max(0, back));
  }

  function step(now: number): void {
    const share = pull();
    frame = share === 0 ? 0 : requestAnimationFrame(step);
    // A whole pixel at least: less would be rounded away.
    const distance = share * fastest * Math.min(0.05, (now - last) / 1000);
    last = now;
    if (distance !== 0) row.scrollBy({ left: Math.sign(distance) * Math.ceil(Math.abs(distance)) });
  }

  const stopFollowing = followPointer((point) => {
    x = point.x;
    if (frame !== 0 || pull() === 0) return;
    last = performance.now();
    frame = requestAnimationFrame(step);
  });
  return () => {
    stopFollowing();
    cancelAnimationFrame(frame);
  };
}
