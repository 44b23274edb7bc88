import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';

import { meQuery } from '../../../http/me.ts';
import { askAnew } from './ask-anew.ts';
import { useView } from './use-view.ts';

const server = vi.hoisted(() => ({ entries: [] as object[] }));
vi.mock('../../../http/call.ts', () => ({
  call: async () => ({ entries: server.entries, next: null }),
}));
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const userId = '11111111-1111-4111-8111-111111111111' as never;
const me = (...ids: string[]) =>
  ({ profile: { id: userId }, workspaces: ids.map((id) => ({ id })) }) as never;
const entry = (id: string, workspaceId: string, invitation: object | null = null) => ({
  ...{ id, workspaceId, invitation },
});
let root: Root;
afterEach(() => act(() => root.unmount()));

function Shown() {
  return <p>{useView('news').entries.map(({ id }) => id)}</p>;
}

it('shows nothing of a workspace from the moment that one is not in it, and soon has nothing of it', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(meQuery.queryKey, me('clinic', 'bakery'));
  const invited = entry('c', 'studio', { workspaceName: 'Studio' });
  server.entries = [entry('a', 'clinic'), entry('b', 'bakery'), invited];
  const page = document.createElement('div');
  root = createRoot(page);
  await act(async () =>
    root.render(
      <QueryClientProvider client={queries}>
        <Shown />
      </QueryClientProvider>,
    ),
  );
  await vi.waitFor(() => act(async () => expect(page.textContent).toBe('abc')));
  await act(async () => queries.setQueryData(meQuery.queryKey, me('bakery')));
  await vi.waitFor(() => act(async () => expect(page.textContent).toBe('bc')));
  server.entries = [entry('b', 'bakery'), invited];
  await act(async () => askAnew(queries, userId));
  const kept = () =>
    JSON.stringify(
      queries
        .getQueryCache()
        .findAll()
        .map(({ state }) => state.data),
    );
  await vi.waitFor(() => expect(kept()).not.toContain('clinic'));
  expect(page.textContent).toBe('bc');
});
