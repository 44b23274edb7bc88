import { workerAddress } from '@sanad/protocol/kept-shell';

import { releasePrefix } from '../../worker/kept-releases.ts';
import { askedPath, isSaid, type PageSays } from '../../worker/page-talk.ts';

/** Absent where the browser has none for us: in plain http elsewhere than on this machine, in some private windows. */
const container = (): ServiceWorkerContainer | undefined => navigator.serviceWorker;
const hello: PageSays = 'sanad:here';
const goodbye: PageSays = 'sanad:leave';

/** This page's release, as the worker names it. */
function ownEntry(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  return script ? new URL(script.src).pathname : undefined;
}

/** The browser may have to ask somebody for it; with the worker it is gone in any case. */
const longestMs = 2_000;

/** The device is told nothing more, and shows nothing of what it was told. */
async function forgetPush(registration: ServiceWorkerRegistration): Promise<void> {
  const ended = async (): Promise<void> => {
    for (const shown of (await registration.getNotifications?.()) ?? []) shown.close();
    await navigator.clearAppBadge?.();
    const subscription = await registration.pushManager?.getSubscription();
    await subscription?.unsubscribe();
  };
  const late = new Promise<void>((resolve) => setTimeout(resolve, longestMs));
  await Promise.race([ended().catch(() => undefined), late]);
}

/** The worker that shows the app without a network. It is on a device as long as somebody is signed in there. */
export const ownWorker = {
  /** Answers which release this tab is of, so that its files are kept for it, and goes where a pressed notice is. */
  listen(onGo: (path: string) => void): void {
    container()?.addEventListener('message', ({ data, ports }) => {
      if (isSaid.question(data)) ports[0]?.postMessage(ownEntry());
      const path = askedPath(data);
      if (path === undefined) return;
      ports[0]?.postMessage(true);
      onGo(path);
    });
    container()?.startMessages();
  },
  async keep(): Promise<void> {
    const registration = await container()?.register(workerAddress, { updateViaCache: 'none' });
    registration?.active?.postMessage(hello);
  },
  /** Also what another release, or one that is still coming, has kept. */
  async remove(): Promise<void> {
    const registrations = (await container()?.getRegistrations()) ?? [];
    await Promise.all(registrations.map(forgetPush));
    for (const one of registrations)
      for (const worker of [one.installing, one.waiting, one.active]) worker?.postMessage(goodbye);
    await Promise.all(registrations.map((one) => one.unregister()));
    if (typeof caches === 'undefined') return;
    const names = (await caches.keys()).filter((name) => name.startsWith(releasePrefix));
    await Promise.all(names.map((name) => caches.delete(name)));
  },
};
