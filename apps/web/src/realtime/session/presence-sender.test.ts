import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createPresenceSender } from './presence-sender.ts';

describe('the presence sender', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends the first at once, then the newest of each interval', () => {
    const sent: unknown[] = [];
    const sender = createPresenceSender((state) => sent.push(state), 50);
    sender.show({ x: 1 });
    sender.show({ x: 2 });
    sender.show({ x: 3 });
    expect(sent).toEqual([{ x: 1 }]);
    vi.advanceTimersByTime(50);
    expect(sent).toEqual([{ x: 1 }, { x: 3 }]);
    vi.advanceTimersByTime(500);
    expect(sent).toHaveLength(2);
  });

  it('withdraws when closed', () => {
    const sent: unknown[] = [];
    const sender = createPresenceSender((state) => sent.push(state), 50);
    sender.show({ x: 1 });
    sender.close();
    vi.advanceTimersByTime(500);
    expect(sent).toEqual([{ x: 1 }, null]);
  });
});
