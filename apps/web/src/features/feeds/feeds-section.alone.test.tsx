import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { FeedFacts } from '@sanad/protocol/http/feeds';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, Suspense } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { meQuery } from '../../http/me.ts';
import { LanguageProvider } from '../../i18n/language-provider.tsx';
import { loadWordsAtHand } from '../../i18n/words.ts';
import './feed-dialog.tsx';
import { FeedsSection } from './feeds-section.tsx';

const asked = vi.hoisted(() => ({ all: [] as unknown[], feeds: [] as unknown[] }));
vi.mock('../../http/call.ts', () => ({
  call: async (name: string, input: object) => {
    if (name === 'listFeeds') return { feeds: asked.feeds };
    asked.all.push([name, input]);
    return { token: 'T'.repeat(43) };
  },
}));
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const [noor, rival] = ['noor', 'rival'] as unknown as [WorkspaceId, WorkspaceId];
const workspace = (id: WorkspaceId, name: string) => ({
  ...{ id, name, role: 'assistant', capabilities: ['board.view'] },
});
let root: Root;

beforeEach(() => {
  asked.all = [];
  asked.feeds = [];
});
afterEach(() => act(async () => root.unmount()));

async function show(workspaces: readonly object[]): Promise<void> {
  await loadWordsAtHand('en');
  const client = new QueryClient();
  client.setQueryData(meQuery.queryKey, {
    profile: { id: 'mona' as UserId, language: 'en' },
    workspaces,
  } as never);
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <LanguageProvider language="en" digits="latn">
          <Suspense>
            <FeedsSection />
          </Suspense>
        </LanguageProvider>
      </QueryClientProvider>,
    ),
  );
}

function button(name: string): HTMLButtonElement {
  const all = [...document.querySelectorAll('button')];
  const nameOf = (each: Element) => each.getAttribute('aria-label') ?? each.textContent ?? '';
  const found = all.find((each) => nameOf(each).replace(/[\u2066-\u2069]/g, '') === name);
  if (!found) throw new Error(`no ${name} among ${all.map((each) => each.textContent).join()}`);
  return found;
}

const here = <T,>(find: () => T) => vi.waitFor(() => act(async () => find()));
const press = async (name: string) => {
  const found = await here(() => button(name));
  await act(async () => found.click());
};

it('offers no link over all workspaces to whoever has one, and over several only a second yes makes it', async () => {
  await show([workspace(noor, 'Noor'), workspace(rival, 'Rival')]);
  await press('Set up the link: All workspaces in one calendar');
  expect((await here(() => button('Make a link'))).disabled).toBe(true);
  expect(document.body.textContent).toContain('Here your clients are kept apart.');
  await press('Make a link');
  expect(asked.all).toEqual([]);
  const yes = document.querySelector<HTMLInputElement>('input[type=checkbox]');
  await act(async () => yes?.click());
  await press('Make a link');
  const wish = { titles: 'neutral', dates: 'mine', anew: false };
  expect(asked.all).toEqual([['putJoinedFeed', { body: wish }]]);
});

it('says of one workspace what is chosen and when a calendar last asked, and offers nothing over all', async () => {
  const feed = { workspaceId: noor, titles: 'full', dates: 'all', madeAt: 1, fetchedAt: null };
  asked.feeds = [feed as unknown as FeedFacts];
  await show([workspace(noor, 'Noor')]);
  await here(() => button('Change the link: Noor'));
  const text = document.body.textContent ?? '';
  expect(text).toContain('What the task is called');
  expect(text).toContain('No calendar has asked yet.');
  expect(text).not.toContain('All workspaces');
  await press('Change the link: Noor');
  await press('Make a new link');
  const body = { titles: 'full', dates: 'all', anew: true };
  expect(asked.all).toEqual([['putFeed', { params: { workspaceId: noor }, body }]]);
  const link = await here(() => document.querySelector<HTMLInputElement>('input[readonly]')!.value);
  expect(link).toBe(`${location.origin}/api/calendars/${'T'.repeat(43)}.ics`);
});
