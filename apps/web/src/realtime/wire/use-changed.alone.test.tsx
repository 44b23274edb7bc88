import type { Down } from '@sanad/protocol/down';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';

import { useChanged } from './use-changed.ts';

const socket = vi.hoisted(() => ({ down: new Set<(messages: unknown[]) => void>() }));
vi.mock('./app-socket.ts', () => ({
  appSocket: () => ({
    onDown: (listener: (messages: unknown[]) => void) => {
      socket.down.add(listener);
      return () => socket.down.delete(listener);
    },
  }),
}));

const say = (...messages: Partial<Down>[]) => {
  for (const listener of socket.down) listener(messages);
};

it('asks anew whenever the page begins to hear, and when it is told of its own topic', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const ask = vi.fn();
  function Page() {
    useChanged('mona', { topic: 'reviews', id: 'mona' }, ask);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Page />));
  say(
    { type: 'joined', room: 'person:1' as never },
    { type: 'joined', room: 'workspace:1' as never },
  );
  expect(ask).toHaveBeenCalledTimes(1);
  say({ type: 'joined', room: 'engagement:1' as never });
  say({ type: 'changed', topics: [{ topic: 'reviews', id: 'layla' }] });
  expect(ask).toHaveBeenCalledTimes(1);
  say({ type: 'changed', topics: [{ topic: 'reviews', id: 'mona' }] });
  expect(ask).toHaveBeenCalledTimes(2);
  await act(async () => root.unmount());
  expect(socket.down.size).toBe(0);
});
