import { Refusal } from '@sanad/domain/kernel/refusal';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';

import { useServerHits, type ServerHits } from './use-server-hits.ts';

const line = vi.hoisted(() => ({
  connected: false,
  answers: (): Promise<unknown> => Promise.reject(new Error('not asked')),
  listeners: new Set<(connected: boolean) => void>(),
}));
vi.mock('../../../http/call.ts', () => ({ call: () => line.answers() }));
vi.mock('../../../realtime/wire/app-socket.ts', () => ({
  appSocket: () => ({
    get connected() {
      return line.connected;
    },
    onConnection(listener: (connected: boolean) => void) {
      line.listeners.add(listener);
      return () => line.listeners.delete(listener);
    },
  }),
}));

let hits: ServerHits | undefined;
function Asking() {
  const now = useServerHits('roster', {
    ...{ userId: 'u' as never, workspace: undefined, isAsked: true },
  });
  useEffect(() => {
    hits = now;
  });
  return null;
}

async function ask(): Promise<() => Promise<void>> {
  const root = createRoot(document.createElement('div'));
  const client = new QueryClient();
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <Asking />
      </QueryClientProvider>,
    ),
  );
  return () => act(async () => root.unmount());
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  line.connected = false;
  line.answers = () => Promise.reject(new Refusal('unavailable'));
});

it('says that there is no line where there is none, not that the server failed, and asks anew with the next one', async () => {
  const leave = await ask();
  await vi.waitFor(() => expect(hits?.state).toBe('away'));
  line.connected = true;
  line.answers = () => Promise.resolve({ hits: [], isWhole: true });
  await act(async () => line.listeners.forEach((listener) => listener(true)));
  await vi.waitFor(() => expect(hits?.state).toBe('answered'));
  await leave();
});

it('says that the server failed where it was there to be asked', async () => {
  line.connected = true;
  const leave = await ask();
  await vi.waitFor(() => expect(hits?.state).toBe('failed'));
  await leave();
});
