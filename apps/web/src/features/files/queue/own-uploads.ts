import { deviceWall } from '../../../http/device-wall.ts';
import { whoIsHere } from '../../../http/who-is-here.ts';
import { keptUploads } from '../../../realtime/device/kept-uploads.ts';
import { onItsWay } from '../../../realtime/device/on-its-way.ts';
import { browserLocks } from '../../../realtime/device/tab-lock.ts';
import { createUploadQueue, type QueuePorts, type UploadQueue } from './upload-queue.ts';

const queues = new Map<string, UploadQueue>();

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** Longer each time, and at once when the device says that it has a connection again. */
const untilAgain: QueuePorts['untilAgain'] = (tries, signal) =>
  new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, Math.min(longestWaitMs, firstWaitMs * 2 ** tries));
    addEventListener('online', go);
    signal.addEventListener('abort', go, { once: true });
  });

/** The one queue of this tab for a person. */
export function ownUploads(userId: string): UploadQueue {
  const known = queues.get(userId);
  if (known) return known;
  const queue = createUploadQueue(userId, {
    kept: keptUploads(userId),
    // Behind the wall each tab has its own, and nobody else could send them.
    locks: deviceWall.keepsNothing ? undefined : browserLocks(),
    channel: new BroadcastChannel(`sanad-uploads:${userId}`),
    untilAgain,
    async send(upload, on) {
      // A page that is drawn from the device does not know yet whether its person is here.
      await whoIsHere.until(userId);
      const { sendUpload } = await import('./send-upload.ts');
      return sendUpload(upload, on);
    },
    drop: async (upload) => (await import('./send-upload.ts')).dropUpload(upload),
  });
  queues.set(userId, queue);
  const stopCounting = onItsWay.add(
    () => queue.views.get().filter(({ state }) => state === 'waiting').length,
  );
  // A page in the browser's memory would keep the lock, and nobody would send.
  addEventListener(
    'pagehide',
    () => {
      queue.close();
      stopCounting();
      queues.delete(userId);
    },
    { once: true },
  );
  return queue;
}
