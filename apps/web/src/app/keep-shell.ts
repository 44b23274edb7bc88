import { lastPerson } from '../http/last-person.ts';
import { leaving } from '../http/leaving.ts';
import { pageFacts } from '../http/page-facts.ts';
import { whoIsHere } from '../http/who-is-here.ts';
import { ownWorker } from '../realtime/device/own-worker.ts';

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

/** After the first look: the worker comes where somebody is signed in, and goes where nobody is or the server wants none. */
export async function keepShell(): Promise<void> {
  ownWorker.listen();
  // The device's own copy has heard nothing from the server; development's page wants none.
  if (pageFacts.worker === undefined) return;
  await quiet();
  if (!pageFacts.worker || lastPerson.isNobody) await ownWorker.remove();
  if (!pageFacts.worker) return;
  const { said } = whoIsHere;
  if (said === undefined) {
    const stop = whoIsHere.onHeard((userId) => {
      stop();
      if (userId !== null && !leaving.isDue) void ownWorker.keep().catch(() => undefined);
    });
  } else if (said !== null && !leaving.isDue) await ownWorker.keep();
}
