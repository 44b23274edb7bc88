// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { createToastQueue, toastMilliseconds } from './toast-queue.ts';

function handTimer() {
  let run: (() => void) | undefined;
  return {
    due: () => run !== undefined,
    ring: () => run?.(),
    start(next: () => void, milliseconds: number) {
      expect(milliseconds).toBe(toastMilliseconds);
      run = next;
      return () => {
        run = undefined;
      };
    },
  };
}

describe('toasts', () => {
  it('shows one at a time and goes after its time', () => {
    const timer = handTimer();
    const queue = createToastQueue(timer);
    queue.show({ text: 'first' });
    queue.show({ text: 'second' });
    expect(queue.current()?.text).toBe('second');
    timer.ring();
    expect(queue.current()).toBeUndefined();
  });

  it('waits while it is looked at', () => {
    const timer = handTimer();
    const queue = createToastQueue(timer);
    queue.show({ text: 'stay' });
    queue.pause();
    expect(timer.due()).toBe(false);
    queue.resume();
    expect(timer.due()).toBe(true);
  });

  it('tells its listeners of every change', () => {
    const queue = createToastQueue(handTimer());
    const seen: (string | undefined)[] = [];
    const off = queue.subscribe(() => seen.push(queue.current()?.text));
    queue.show({ text: 'a' });
    queue.dismiss();
    off();
    queue.show({ text: 'b' });
    expect(seen).toEqual(['a', undefined]);
  });
});
