/**
 * Where the pointer or finger is while something is held, read from the page itself: once a frame at most,
 * and once more when it is let go. Who moves fast lets go before the frame that would have told of it.
 */
export function followPointer(onMove: (point: { x: number; y: number }) => void): () => void {
  let point: { x: number; y: number } | undefined;
  let frame = 0;

  const flush = (): void => {
    frame = 0;
    if (point) onMove(point);
  };
  const schedule = (): void => {
    frame ||= requestAnimationFrame(flush);
  };
  const onMouse = (event: MouseEvent): void => {
    point = { x: event.clientX, y: event.clientY };
    schedule();
  };
  const onTouch = (event: TouchEvent): void => {
    const touch = event.touches[0] ?? event.changedTouches[0];
    if (!touch) return;
    point = { x: touch.clientX, y: touch.clientY };
    schedule();
  };

  addEventListener('mousemove', onMouse, true);
  addEventListener('touchmove', onTouch, true);
  // Where it is let go counts too; seen here before the drag library acts on it.
  addEventListener('mouseup', onMouse, true);
  addEventListener('touchend', onTouch, true);
  // Lists scroll under a resting pointer: the place changes though the point does not.
  addEventListener('scroll', schedule, true);
  return () => {
    cancelAnimationFrame(frame);
    flush();
    removeEventListener('mousemove', onMouse, true);
    removeEventListener('touchmove', onTouch, true);
    removeEventListener('mouseup', onMouse, true);
    removeEventListener('touchend', onTouch, true);
    removeEventListener('scroll', schedule, true);
  };
}
