import type { OpenTab } from './open-pushed.ts';

/** What the worker uses of its global scope: the types of pages, which this code is checked with, have no worker's. */
interface Lasting extends Event {
  waitUntil(what: Promise<unknown>): void;
}

interface Installing extends Lasting {
  /** Where the browser has it: requests that go their way without the worker. */
  addRoutes?(rules: readonly { condition: object; source: 'network' }[]): Promise<void>;
}

interface Fetching extends Lasting {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

interface Saying extends Lasting {
  readonly data: unknown;
}

interface Pushed extends Lasting {
  readonly data: { text(): string } | null;
}

interface Pressed extends Lasting {
  readonly notification: Notification;
}

interface Heard {
  install: Installing;
  activate: Lasting;
  fetch: Fetching;
  message: Saying;
  push: Pushed;
  notificationclick: Pressed;
  pushsubscriptionchange: Lasting;
}

export interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(of: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly OpenTab[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Heard>(name: K, listener: (event: Heard[K]) => void): void;
}
