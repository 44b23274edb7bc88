import type { Theme } from '@sanad/protocol/http/profile';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';

import { meQuery } from '../http/me.ts';
import { useReading } from '../ui/use-reading.ts';
import { OwnReading } from './own-reading.tsx';

interface Asked {
  readonly theme: Theme;
  readonly answer: () => void;
}

const line = vi.hoisted(() => ({ asked: [] as Asked[] }));
vi.mock('../http/call.ts', () => ({
  call: (_: string, { body }: { body: { theme: Theme } }) =>
    new Promise((resolve) => {
      line.asked.push({ theme: body.theme, answer: () => resolve({ profile: { ...body } }) });
    }),
}));
vi.mock('../i18n/language-context.tsx', () => ({
  useLanguage: () => ({ language: 'en', setLanguage: () => undefined, setDigits: () => undefined }),
  useWords: () => ({ themes: {} }),
}));
vi.mock('../i18n/refusal-words.ts', () => ({ useRefusalSentence: () => String }));

let choose: () => void = () => undefined;
function Switch() {
  const { theme } = useReading();
  useEffect(() => {
    choose = theme.choose;
  });
  return null;
}

const shown = () => document.documentElement.dataset['theme'];

const world = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };

beforeEach(() => {
  line.asked.length = 0;
  world.IS_REACT_ACT_ENVIRONMENT = true;
  vi.stubGlobal('matchMedia', () => new EventTarget());
});

it('keeps one choice after the other, and shows the last one whatever is answered before', async () => {
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, { profile: { theme: 'light' } } as never);
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <QueryClientProvider client={queries}>
        <OwnReading />
        <Switch />
      </QueryClientProvider>,
    ),
  );
  expect(shown()).toBe('light');
  await act(async () => choose());
  await act(async () => choose());
  await act(async () => choose());
  await act(async () => choose());
  expect(shown()).toBe('light');
  expect(line.asked.map(({ theme }) => theme)).toEqual(['dark']);
  await act(async () => line.asked[0]!.answer());
  await vi.waitFor(() => expect(line.asked.map(({ theme }) => theme)).toEqual(['dark', 'light']));
  await act(async () => new Promise((resolve) => void setTimeout(resolve)));
  expect(shown()).toBe('light');
  await act(async () => line.asked[1]!.answer());
  await act(async () => new Promise((resolve) => void setTimeout(resolve)));
  expect(shown()).toBe('light');
  expect(line.asked).toHaveLength(2);
  await act(async () => root.unmount());
});

it('keeps what was chosen while it was still being asked who somebody is', async () => {
  const queries = new QueryClient();
  let tell: (me: unknown) => void = () => undefined;
  const asking = queries.fetchQuery({
    queryKey: meQuery.queryKey,
    queryFn: () => new Promise<never>((resolve) => (tell = resolve as typeof tell)),
  });
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <QueryClientProvider client={queries}>
        <OwnReading />
        <Switch />
      </QueryClientProvider>,
    ),
  );
  const before = shown();
  await act(async () => choose());
  const chosen = shown();
  expect(chosen).not.toBe(before);
  expect(line.asked).toEqual([]);
  await act(async () => {
    tell({ profile: { theme: before } });
    await asking;
  });
  await vi.waitFor(() => expect(line.asked.map(({ theme }) => theme)).toEqual([chosen]));
  expect(shown()).toBe(chosen);
  await act(async () => line.asked[0]!.answer());
  expect(shown()).toBe(chosen);
  await act(async () => root.unmount());
});
