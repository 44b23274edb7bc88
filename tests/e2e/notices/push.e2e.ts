import type { BrowserContext, Page } from '@playwright/test';

import { expect, test } from '../sample/sample-test.ts';

test.use({ serviceWorkers: 'allow' });

/** The push service of a browser's maker, which no test can ask: it gives one address and takes it back. */
async function standInPushService(page: Page): Promise<string[]> {
  const endpoint = 'https://push.example/1';
  let known: string | null = null;
  const asked: string[] = [];
  await page.route('**/api/me/push', async (route) => {
    const method = route.request().method();
    asked.push(method);
    if (method === 'GET') {
      const { publicKey } = (await (await route.fetch()).json()) as { publicKey: string };
      return route.fulfill({ json: { publicKey, endpoint: known } });
    }
    known = method === 'PUT' ? endpoint : null;
    return route.fulfill({ json: {} });
  });
  await page.addInitScript((address) => {
    let has: object | null = null;
    Object.assign(PushManager.prototype, {
      getSubscription: async () => has,
      async subscribe({ applicationServerKey: text }: { applicationServerKey: string }) {
        const key = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
        const bytes = Uint8Array.from(key, (sign) => sign.charCodeAt(0));
        has = {
          endpoint: address,
          options: { applicationServerKey: bytes.buffer },
          toJSON: () => ({ endpoint: address, keys: { p256dh: 'p', auth: 'a' } }),
          async unsubscribe() {
            has = null;
            return true;
          },
        };
        return has;
      },
    });
  }, endpoint);
  return asked;
}

/** As the browser's push service hands it to the worker. */
async function openDelivery(page: Page): Promise<(said: object) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  const known = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (own) resolve(own.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const registrationId = await known;
  return async (said) => {
    const data = JSON.stringify(said);
    await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
  };
}

/** Counts the messages that the worker has done with: who delivers one does not hear of it. */
async function countHandled(context: BrowserContext): Promise<() => Promise<number>> {
  const worker = context.serviceWorkers()[0]!;
  await worker.evaluate(() => {
    const { prototype } = ExtendableEvent;
    const { waitUntil } = prototype;
    const here = globalThis as { handled?: number };
    here.handled = 0;
    prototype.waitUntil = function (work) {
      waitUntil.call(this, work);
      if (this.type === 'push') void work.finally(() => (here.handled! += 1));
    };
  });
  return () => worker.evaluate(() => (globalThis as { handled?: number }).handled ?? 0);
}

/** What the worker shows outside of any page; pressed, where asked. */
function shownOn(context: BrowserContext, press = false) {
  return context.serviceWorkers()[0]!.evaluate(async (isPressed) => {
    const worker = globalThis as unknown as {
      registration: ServiceWorkerRegistration;
    } & EventTarget;
    const shown = await worker.registration.getNotifications();
    for (const notification of isPressed ? shown : [])
      worker.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
    return shown.map(({ title, lang, dir, tag }) => ({ title, lang, dir, tag }));
  }, press);
}

declare class ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

declare class NotificationEvent extends Event {
  constructor(type: string, init: { readonly notification: Notification });
}

test('a device is told by its own wish, beside no page in sight, and a press opens the entry', async ({
  openSide,
}) => {
  const { page, context } = await openSide('assistant', { language: 'ar', startOver: true });
  await context.grantPermissions(['notifications']);
  const asked = await standInPushService(page);
  await page.goto('/profile#notices');
  const choice = page.getByRole('checkbox', { name: /^إشعارات على هذا الجهاز/ });
  await expect(choice).toBeEnabled();
  expect(asked).not.toContain('PUT');
  await choice.press('Space');
  await expect(page.getByText('مفعّلة حتى تسجيل الخروج من هذا الجهاز.')).toBeVisible();
  expect(asked).toContain('PUT');

  const entries = async () => {
    const answer = await context.request.get('/api/me/inbox?view=news');
    return ((await answer.json()) as { entries: { id: string }[] }).entries;
  };
  await expect.poll(entries).not.toEqual([]);
  const { id } = (await entries())[0]!;
  const said = { title: 'سؤال ينتظر ردك', lang: 'ar', dir: 'rtl', unread: 3 };
  const path = `/inbox?entry=${id}`;
  const deliver = await openDelivery(page);
  const handled = await countHandled(context);
  await deliver({ ...said, tag: 'in sight', path });
  await expect.poll(handled).toBe(1);
  await page.goto('about:blank');
  await deliver({ ...said, tag: 'out of sight', path });
  const { title, lang, dir } = said;
  await expect.poll(() => shownOn(context)).toEqual([{ title, lang, dir, tag: 'out of sight' }]);

  await page.goto('/profile');
  // A browser that has lost its address is told nothing, and says so.
  await expect(choice).toBeEnabled();
  await expect(choice).not.toBeChecked();
  expect(asked).toContain('DELETE');
  // A page that is loaded anew has forgotten this.
  await page.evaluate(() => Object.assign(window, { sameAsBefore: true }));
  await shownOn(context, true);
  const entry = page.locator(`li[data-notice="${id}"]`);
  await expect(entry.locator('[data-way]')).toBeFocused();
  expect(new URL(page.url()).search).toBe(`?entry=${id}`);
  expect(await shownOn(context)).toEqual([]);
  expect(await page.evaluate(() => 'sameAsBefore' in window)).toBe(true);
});
