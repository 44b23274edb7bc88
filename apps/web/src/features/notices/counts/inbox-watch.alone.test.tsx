import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { NoticeCounts } from '@sanad/protocol/http/notices';
import { topics } from '@sanad/protocol/topic';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { lastPerson } from '../../../http/last-person.ts';
import { LanguageProvider } from '../../../i18n/language-provider.tsx';
import { InboxWatch } from './inbox-watch.tsx';

const asked = vi.hoisted(() => ({ counts: (): unknown => undefined, times: 0 }));
const heard = vi.hoisted(() => new Set<(messages: readonly unknown[]) => void>());
vi.mock('../../../http/call.ts', () => ({
  call: async () => {
    asked.times += 1;
    return asked.counts();
  },
}));
vi.mock('../../../realtime/wire/app-socket.ts', () => ({
  appSocket: () => ({
    connected: true,
    onConnection: () => () => undefined,
    onDown(listener: (messages: readonly unknown[]) => void) {
      heard.add(listener);
      return () => heard.delete(listener);
    },
  }),
}));
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const userId = '11111111-1111-4111-8111-111111111111' as UserId;
const badge = vi.fn(async (_count: number) => undefined);
const clear = vi.fn(async () => undefined);
let root: Root;

const counts = (unread: number, nextBack: number | null = null): NoticeCounts => ({
  unread,
  later: nextBack === null ? 0 : 1,
  byWorkspace: [],
  nextBack: nextBack as Instant | null,
});

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(navigator, { setAppBadge: badge, clearAppBadge: clear });
  document.title = '';
  asked.times = 0;
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

async function watch(digits: 'latn' | 'arab' = 'latn'): Promise<void> {
  root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <LanguageProvider language="ar" digits={digits}>
          <InboxWatch userId={userId} />
        </LanguageProvider>
      </QueryClientProvider>,
    ),
  );
  await act(() => vi.advanceTimersByTimeAsync(10));
}

it('tells the number to the app’s icon, and asks anew when the own inbox has changed, and no other', async () => {
  asked.counts = () => counts(3);
  await watch();
  expect(badge).toHaveBeenLastCalledWith(3);
  const say = (id: string): void =>
    heard.forEach((listener) =>
      listener([{ type: 'changed', topics: [{ topic: topics.inbox, id }] }]),
    );
  asked.counts = () => counts(0);
  say('22222222-2222-4222-8222-222222222222');
  await act(() => vi.advanceTimersByTimeAsync(10));
  expect(badge).toHaveBeenLastCalledWith(3);
  say(userId);
  await act(() => vi.advanceTimersByTimeAsync(10));
  expect(badge).toHaveBeenLastCalledWith(0);
});

it('what was put off is asked for when its time has come, and not before', async () => {
  asked.counts = () => counts(0, Date.now() + 60_000);
  await watch();
  expect(asked.times).toBe(1);
  await act(() => vi.advanceTimersByTimeAsync(59_000));
  expect(asked.times).toBe(1);
  asked.counts = () => counts(1);
  await act(() => vi.advanceTimersByTimeAsync(1_100));
  expect(badge).toHaveBeenLastCalledWith(1);
  await act(() => vi.advanceTimersByTimeAsync(600_000));
  expect(asked.times).toBe(2);
});

it('a server whose clock is behind is asked again, and not in a storm', async () => {
  const back = Date.now() - 60_000;
  asked.counts = () => counts(0, back);
  await watch();
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(asked.times).toBeGreaterThan(2);
  expect(asked.times).toBeLessThan(8);
});

it('the number on the icon goes with the sign-in', () => {
  lastPerson.forget();
  expect(clear).toHaveBeenCalled();
});
