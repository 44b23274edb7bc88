import { deviceWall } from '../http/device-wall.ts';
import { lastPerson } from '../http/last-person.ts';
import { leaving } from '../http/leaving.ts';
import { pageFacts } from '../http/page-facts.ts';
import { whoIsHere } from '../http/who-is-here.ts';
import { ownWorker } from '../realtime/device/own-worker.ts';
import { router } from './router.tsx';

const latestMs = 5_000;

/** Resolves when the first look is over and nothing waits for the browser. */
async function quiet(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  await new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: latestMs });
    else setTimeout(resolve, latestMs / 5);
  });
}

/** The server hears of another address of a device that is told, and a device is told by nobody's former wish. */
async function renewPush(): Promise<void> {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const { ownDevicePush } = await import('../features/notices/push/own-device-push.ts');
  await ownDevicePush.look();
}

async function keep(): Promise<void> {
  await ownWorker.keep();
  // What fails here is made good by the next page.
  await renewPush().catch(() => undefined);
}

/** After the first look: the worker comes where somebody is signed in, and goes where nobody is or the server wants none. */
export async function keepShell(): Promise<void> {
  ownWorker.listen((path) => router.history.push(path));
  // The device's own copy has heard nothing from the server; development's page wants none.
  if (pageFacts.worker === undefined) return;
  await quiet();
  if (deviceWall.keepsNothing) return ownWorker.remove();
  if (!pageFacts.worker || lastPerson.isNobody) await ownWorker.remove();
  if (!pageFacts.worker) return;
  const { said } = whoIsHere;
  if (said === undefined) {
    const stop = whoIsHere.onHeard((userId) => {
      stop();
      if (userId !== null && !leaving.isDue) void keep().catch(() => undefined);
    });
  } else if (said !== null && !leaving.isDue) await keep();
}
