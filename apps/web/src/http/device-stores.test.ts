// @vitest-environment node
import { expect, it } from 'vitest';

const files = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!./**/fake-*'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** Everything of a browser that outlives a page. */
const stores =
  /\b(?:localStorage|sessionStorage|indexedDB|openDB|deleteDB|IndexeddbPersistence|cookieStore|document\.cookie)\b|(?<![\w-])caches\.|navigator\.(?:serviceWorker|storage)\b|getDirectory\(/;

/** Each asks the wall, or takes away what is there; whoever comes in here says which. */
const known: readonly string[] = [
  // Whether anything was left that could be offered: behind the wall it does not look.
  '../app/own-device.tsx',
  // A tab's own id; behind the wall in memory.
  '../features/calls/media/device-id.ts',
  // The server tells no device of a shared sign-in.
  '../features/notices/push/own-device-push.ts',
  './device-wall.ts',
  './leaving.ts',
  '../i18n/remember-choice.ts',
  '../realtime/device/kept-uploads.ts',
  '../realtime/device/leave-device.ts',
  '../realtime/device/local-database.ts',
  '../realtime/device/own-worker.ts',
  '../realtime/device/reconcile-device.ts',
  '../realtime/docs/doc-cache.ts',
  '../realtime/docs/doc-caches.ts',
  '../realtime/docs/take-fresh-id.ts',
];

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

it('keeps on the device only in files that ask the wall (domain S19)', () => {
  const found = Object.entries(files)
    // The worker is one of these stores: behind the wall there is none.
    .filter(([path, text]) => !path.startsWith('../worker/') && stores.test(withoutComments(text)))
    .map(([path]) => path);
  expect(Object.keys(files).length).toBeGreaterThan(500);
  expect(found.sort()).toEqual([...known].sort());
});

/** What could watch a person: the screen, its picture, every key, whether they are at it. */
const capture =
  /getDisplayMedia|getUserMedia|ImageCapture|MediaRecorder|html2canvas|captureStream|IdleDetector|EyeDropper|getInstalledRelatedApps|keyboard\.lock/;

it('has nothing that captures a person or a screen outside the calls (domain S49)', () => {
  const found = Object.entries(files)
    .filter(([, text]) => capture.test(withoutComments(text)))
    .map(([path]) => path);
  expect(found.filter((path) => !path.startsWith('../features/calls/'))).toEqual([]);
});
