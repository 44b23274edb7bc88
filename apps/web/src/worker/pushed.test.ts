import { describe, expect, it, vi } from 'vitest';

import { inboxPath, openPushed, type OpenTab } from './open-pushed.ts';
import { renewSubscription } from './renew-subscription.ts';
import { readPushed, showPushed } from './show-pushed.ts';

const said = {
  title: 'سؤال ينتظر ردك',
  lang: 'ar',
  dir: 'rtl',
  tag: 'a',
  path: '/inbox?entry=a',
  unread: 3,
} as const;
const origin = 'https://sanad.test';

describe('what a device is told', () => {
  const show = async (options: { isSeen?: boolean; mustShow?: boolean; text?: string } = {}) => {
    const { isSeen = false, mustShow = false, text = `${JSON.stringify(said)}   ` } = options;
    const showNotification = vi.fn(async () => undefined);
    const badge = vi.fn(async () => undefined);
    await showPushed(readPushed(text), {
      registration: { showNotification },
      isSeen: async () => isSeen,
      mustShow,
      badge,
    });
    return { shown: showNotification.mock.calls as unknown[][], badge };
  };

  it('is shown in its language and direction, in place of what was said of it before', async () => {
    const { shown, badge } = await show();
    const looks = { lang: 'ar', dir: 'rtl', tag: 'a', silent: false, icon: '/icon-192.png' };
    expect(shown).toEqual([[said.title, { ...looks, data: { path: said.path } }]]);
    expect(badge).toHaveBeenCalledWith(3);
  });

  it('is not shown beside a page that is in sight, or silently where a browser wants to see something', async () => {
    const { shown, badge } = await show({ isSeen: true });
    expect(shown).toEqual([]);
    expect(badge).toHaveBeenCalledWith(3);
    const must = await show({ isSeen: true, mustShow: true });
    expect(must.shown).toMatchObject([[said.title, { silent: true }]]);
  });

  it('is something, also of what cannot be read', async () => {
    for (const text of ['', 'x', '[]', 'null', '7', '{"title":7,"dir":"up","unread":"many"}', '{}'])
      expect((await show({ text })).shown, text).toMatchObject([
        ['Sanad', { dir: 'ltr', lang: 'en', tag: 'inbox', data: { path: '/inbox' } }],
      ]);
  });
});

describe('a pressed notice', () => {
  const tab = (visibilityState: DocumentVisibilityState, goes = true) => ({
    visibilityState,
    postMessage: vi.fn(),
    focus: vi.fn(async () => undefined),
    navigate: vi.fn(async () => undefined),
    goes,
  });
  const press = async (tabs: readonly ReturnType<typeof tab>[], data: unknown = said) => {
    const openWindow = vi.fn(async () => undefined);
    const ask = vi.fn(async (one: OpenTab) => (one as ReturnType<typeof tab>).goes);
    await openPushed(data, { origin, tabs: async () => tabs, openWindow, ask });
    return { openWindow, ask };
  };

  it('brings a page that is open to the front, which goes there by itself', async () => {
    const [hidden, seen] = [tab('hidden'), tab('visible')];
    const { openWindow, ask } = await press([hidden, seen]);
    expect(ask).toHaveBeenCalledWith(seen, said.path);
    expect(
      [seen.focus, seen.navigate, hidden.focus, openWindow].map((each) => each.mock.calls.length),
    ).toEqual([1, 0, 0, 0]);
  });

  it('loads the place where a page does not know how to go there, and opens one where none is', async () => {
    const old = tab('hidden', false);
    expect((await press([old])).openWindow).not.toHaveBeenCalled();
    expect(old.navigate).toHaveBeenCalledWith(said.path);
    old.navigate.mockRejectedValueOnce(new TypeError('not controlled'));
    expect((await press([old])).openWindow).toHaveBeenCalledWith(said.path);
    expect((await press([])).openWindow).toHaveBeenCalledWith(said.path);
  });

  it('leads to the inbox and nowhere else', () => {
    expect(inboxPath({ path: '/inbox?entry=a' }, origin)).toBe('/inbox?entry=a');
    for (const path of [
      'https://elsewhere.test/inbox',
      '//elsewhere.test/inbox',
      '/api/me',
      'javascript:0',
      7,
      undefined,
    ])
      expect(inboxPath({ path }, origin), `${path}`).toBe('/inbox');
    expect(inboxPath(null, origin)).toBe('/inbox');
  });
});

describe('an address that the browser changed', () => {
  const renew = async (answer: Response) => {
    const keys = { p256dh: 'p', auth: 'a' };
    const subscription = {
      toJSON: () => ({ endpoint: 'https://push.test/2', expirationTime: null, keys }),
      unsubscribe: vi.fn(async () => true),
    };
    const subscribe = vi.fn(async () => subscription);
    const asked = vi.fn(async (_url: string, init?: RequestInit) =>
      init?.method === 'PUT' ? new Response('{}') : answer,
    );
    const pushManager = {
      subscribe,
      getSubscription: async () => null,
    } as unknown as PushManager;
    await renewSubscription({ fetch: asked as unknown as typeof fetch, pushManager });
    return { subscribe, asked };
  };

  it('is told to the server, with the server’s key', async () => {
    const { subscribe, asked } = await renew(Response.json({ publicKey: 'K', endpoint: null }));
    expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: 'K' });
    expect(asked.mock.lastCall?.[1]).toMatchObject({
      method: 'PUT',
      body: JSON.stringify({
        endpoint: 'https://push.test/2',
        keys: { p256dh: 'p', auth: 'a' },
      }),
    });
  });

  it('is nobody’s where nobody is signed in', async () => {
    const { subscribe, asked } = await renew(new Response('{}', { status: 401 }));
    expect(subscribe).not.toHaveBeenCalled();
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
