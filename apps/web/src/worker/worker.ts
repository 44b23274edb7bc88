import { sharePath } from '@sanad/protocol/shared-words';

import { answerPage } from './answer-page.ts';
import { askedFor } from './asked-for.ts';
import { dropFormer, keepRelease, keptFile, keptShell, type Release } from './kept-releases.ts';
import { openPushed } from './open-pushed.ts';
import { goTo, isSaid, whichRelease, type PageSays } from './page-talk.ts';
import { renewSubscription } from './renew-subscription.ts';
import { sharePage } from './share-page.ts';
import { readPushed, showPushed } from './show-pushed.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * Stands behind the pages where there is no network. It knows files by their hashed names and one page that
 * is the same for everybody; it never sees what `/api` answers. It shows what the server tells the device, and
 * nothing else of anybody. The build puts the release in.
 */
declare const sanadRelease: Release;
declare const self: WorkerScope;

/** A server that is slower than this is as good as away: the kept page asks it again by itself. */
const patienceMs = 4_000;
const answerMs = 3_000;
/** A page that goes there by itself says so at once; a press allows to open another only for a moment. */
const goingMs = 1_000;
let isLeft = false;

const after = (ms: number) =>
  new Promise<undefined>((resolve) => setTimeout(resolve, ms, undefined));

self.addEventListener('install', (event) => {
  // Answers of the server need no worker in between, where the browser can be told so.
  const direct = ['/api/*', '/socket.io/*', '/docs/*'].map((pathname) => ({
    condition: { urlPattern: { pathname } },
    source: 'network' as const,
  }));
  event.addRoutes?.(direct).catch(() => undefined);
  const kept = keepRelease(sanadRelease, {
    caches,
    fetch: (...asked) => fetch(...asked),
    isLeft: () => isLeft,
  });
  // Tabs of the former release find their files in the former cache, so nobody has to be waited for.
  event.waitUntil(kept.then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      self.registration.navigationPreload?.enable(),
      self.clients.claim(),
      dropUnused(),
    ]),
  );
});

self.addEventListener('message', (event) => {
  const said = event.data as PageSays;
  if (isSaid.leave(said)) isLeft = true;
  if (isSaid.here(said)) event.waitUntil(dropUnused());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = askedFor(request, self.location.origin);
  if (asked === 'page' || asked === 'share') {
    const fromServer =
      asked === 'page'
        ? event.preloadResponse.then((page) => page ?? fetch(request))
        : // Without what was shared.
          fetch(sharePath, { cache: 'no-store' });
    const kept = () => keptShell(caches, sanadRelease.entry);
    const page = answerPage({ asked: fromServer, kept, patience: after(patienceMs) });
    event.respondWith(asked === 'page' ? page : sharePage(request, page));
    // A page that came too late is still heard out.
    event.waitUntil(fromServer.catch(() => undefined));
  }
  if (asked === 'file') {
    const { pathname } = new URL(request.url);
    event.respondWith(keptFile(caches, pathname).then((file) => file ?? fetch(request)));
  }
});

self.addEventListener('push', (event) => {
  const shown = showPushed(readPushed(event.data?.text()), {
    registration: self.registration,
    isSeen: async () => (await openTabs()).some((tab) => tab.visibilityState === 'visible'),
    mustShow: /Apple/.test(navigator.vendor),
    badge: (count) => navigator.setAppBadge?.(count),
  });
  event.waitUntil(shown);
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const opened = openPushed(event.notification.data, {
    origin: self.location.origin,
    tabs: openTabs,
    openWindow: (url) => self.clients.openWindow(url),
    ask: (tab, path) => Promise.race([goTo(tab, path), after(goingMs).then(() => false)]),
  });
  event.waitUntil(opened);
});

self.addEventListener('pushsubscriptionchange', (event) => {
  const { pushManager } = self.registration;
  // What fails here is made good by the next page.
  const renewed = renewSubscription({ fetch: (...asked) => fetch(...asked), pushManager });
  event.waitUntil(renewed.catch(() => undefined));
});

function openTabs() {
  return self.clients.matchAll({ type: 'window', includeUncontrolled: true });
}

async function dropUnused(): Promise<void> {
  const tabs = await openTabs();
  const releases = tabs.map((tab) => Promise.race([whichRelease(tab), after(answerMs)]));
  await dropFormer(caches, sanadRelease.entry, await Promise.all(releases));
}
