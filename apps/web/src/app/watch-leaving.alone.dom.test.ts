import { afterEach, expect, it, vi } from 'vitest';

import { lastPerson, type Me } from '../http/last-person.ts';
import { leaving } from '../http/leaving.ts';
import { meQuery } from '../http/me.ts';
import { pageDrawing } from './page-drawing.ts';
import { queryClient } from './query-client.ts';
import { watchLeaving } from './watch-leaving.ts';

vi.mock('./show-signed-out.tsx', () => ({ showSignedOut: () => pageDrawing.end('signed out') }));
vi.mock('./page-drawing.ts', () => ({
  pageDrawing: { begin: vi.fn(), takeAway: vi.fn(), end: vi.fn() },
}));

const layla = { profile: { id: 'layla' }, workspaces: [] } as unknown as Me;
const comeBack = (persisted: boolean) =>
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

watchLeaving();
afterEach(() => {
  leaving.forget();
  lastPerson.forget();
  vi.clearAllMocks();
});

it('a tab ends when another one signed out, and is left alone by what else is stored', () => {
  window.dispatchEvent(new StorageEvent('storage', { key: 'sanad.lastWorkspace' }));
  expect(pageDrawing.end).not.toHaveBeenCalled();
  leaving.note();
  window.dispatchEvent(new StorageEvent('storage', { key: 'sanad.lastPerson' }));
  expect(pageDrawing.end).toHaveBeenCalled();
});

it('a page out of the browser’s memory is taken away where its person is here no more', () => {
  queryClient.setQueryData(meQuery.queryKey, layla);
  lastPerson.remember(layla);
  comeBack(true);
  lastPerson.forget();
  comeBack(false);
  expect(pageDrawing.takeAway).not.toHaveBeenCalled();
  comeBack(true);
  expect(pageDrawing.takeAway).toHaveBeenCalled();
});
