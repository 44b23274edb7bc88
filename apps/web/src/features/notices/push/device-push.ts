import { Refusal } from '@sanad/domain/kernel/refusal';
import type { OwnPush } from '@sanad/protocol/http/push';

import { subscriptionBody } from '../../../http/subscription-body.ts';
import { createSignal, type Signal } from '../../../realtime/signal.ts';

/** Whether this device is told, and what stands in the way. */
export type PushState =
  | { readonly kind: 'looking' | 'unsupported' | 'homeScreen' | 'serverOff' | 'denied' }
  | { readonly kind: 'off' | 'asking' | 'on' | 'ending' | 'offline' }
  /** `slow`: the browser did not answer; `browser`: it said no. */
  | { readonly kind: 'failed'; readonly why: 'slow' | 'browser' | Refusal };

/** What of the browser it stands on. */
export interface PushBrowser {
  /** `homeScreen`: it could, in the app on the home screen. */
  readonly can: 'push' | 'homeScreen' | 'nothing';
  permission(): NotificationPermission;
  ask(): Promise<NotificationPermission>;
  /** Undefined where no worker is on the device. */
  known(): Promise<PushManager | undefined>;
  /** As soon as a worker is; that may be never. */
  ready(): Promise<PushManager>;
}

export interface PushCalls {
  own(): Promise<OwnPush>;
  put(body: ReturnType<typeof subscriptionBody>): Promise<unknown>;
  drop(): Promise<unknown>;
}

export interface DevicePush {
  readonly state: Pick<Signal<PushState>, 'get' | 'subscribe'>;
  /** How it stands; another address than the server has is told to it. Asks nobody for anything. */
  look(): Promise<void>;
  /** In a press: only then browsers ask for the permission. */
  turnOn(): Promise<void>;
  turnOff(): Promise<void>;
}

class Slow extends Error {}

/** Nothing waits longer for the browser's push service, which may never answer. */
const patienceMs = 20_000;

export function createDevicePush(browser: PushBrowser, calls: PushCalls): DevicePush {
  const state = createSignal<PushState>({ kind: 'looking' });
  /** Which press was the last: what an earlier one still brings about is not shown. */
  let press = 0;
  let isTelling = false;

  async function onPress(
    kind: 'asking' | 'ending',
    work: (own: number) => Promise<PushState>,
  ): Promise<void> {
    press += 1;
    const own = press;
    state.set({ kind });
    const next = await work(own).catch(troubleOf);
    if (own === press) state.set(next);
  }

  async function look(): Promise<void> {
    const { kind } = state.get();
    if (kind === 'asking' || kind === 'ending' || isTelling) return;
    const own = press;
    const next = await found().catch(troubleOf);
    if (own === press) state.set(next);
  }

  async function found(): Promise<PushState> {
    if (browser.can !== 'push')
      return { kind: browser.can === 'homeScreen' ? 'homeScreen' : 'unsupported' };
    const { publicKey, endpoint } = await calls.own();
    if (publicKey === null) return { kind: 'serverOff' };
    if (browser.permission() === 'denied') return { kind: 'denied' };
    const manager = await bounded(browser.known());
    const subscription = manager && (await bounded(manager.getSubscription()));
    if (!subscription) {
      if (endpoint !== null) await calls.drop();
      return { kind: 'off' };
    }
    // Another person's who was signed in here, or one that was never told of: nobody is told by what they did not wish.
    if (endpoint === null) {
      await bounded(subscription.unsubscribe());
      return { kind: 'off' };
    }
    const kept = isFor(subscription, publicKey)
      ? subscription
      : await bounded(subscribe(manager, publicKey));
    if (kept.endpoint !== endpoint) await tell(kept);
    return { kind: 'on' };
  }

  async function turnOn(own: number): Promise<PushState> {
    if ((await browser.ask()) !== 'granted')
      return { kind: browser.permission() === 'denied' ? 'denied' : 'off' };
    const { publicKey } = await calls.own();
    if (publicKey === null) return { kind: 'serverOff' };
    const subscribing = browser.ready().then((manager) => subscribe(manager, publicKey));
    try {
      await tell(await bounded(subscribing));
    } catch (error) {
      if (error instanceof Slow) void takeLate(subscribing, own);
      throw error;
    }
    return { kind: 'on' };
  }

  /** An answer that nobody waits for any more is what was wanted all the same. */
  async function takeLate(subscribing: Promise<PushSubscription>, own: number): Promise<void> {
    const subscription = await subscribing.catch(() => undefined);
    if (subscription === undefined) return;
    if (own !== press) return void (await subscription.unsubscribe().catch(() => undefined));
    const next = await tell(subscription).then((): PushState => ({ kind: 'on' }), troubleOf);
    if (own === press) state.set(next);
  }

  /** What the server does not take, the browser does not keep. */
  async function tell(subscription: PushSubscription): Promise<void> {
    isTelling = true;
    try {
      await calls.put(subscriptionBody(subscription));
    } catch (error) {
      const isAway = error instanceof Refusal && error.code === 'unavailable';
      if (!isAway) await bounded(subscription.unsubscribe()).catch(() => undefined);
      throw error;
    } finally {
      isTelling = false;
    }
  }

  return {
    state,
    look,
    turnOn: () => onPress('asking', turnOn),
    turnOff: () =>
      onPress('ending', async () => {
        await calls.drop();
        const manager = await bounded(browser.known());
        const subscription = manager && (await bounded(manager.getSubscription()));
        if (subscription) await bounded(subscription.unsubscribe());
        return { kind: 'off' };
      }),
  };
}

/** For this server's key; one that was made for another is of no use. */
async function subscribe(manager: PushManager, publicKey: string): Promise<PushSubscription> {
  const before = await manager.getSubscription();
  if (before && !isFor(before, publicKey)) await before.unsubscribe();
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}

function troubleOf(error: unknown): PushState {
  if (error instanceof Slow) return { kind: 'failed', why: 'slow' };
  if (!(error instanceof Refusal)) return { kind: 'failed', why: 'browser' };
  return error.code === 'unavailable' ? { kind: 'offline' } : { kind: 'failed', why: error };
}

function bounded<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Slow()), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Made for this server's key: with another the service would refuse each message. */
function isFor({ options }: PushSubscription, publicKey: string): boolean {
  const key = options.applicationServerKey;
  if (key === null) return false;
  const text = btoa(String.fromCharCode(...new Uint8Array(key)));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') === publicKey;
}
