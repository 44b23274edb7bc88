import { Refusal } from '@sanad/domain/kernel/refusal';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createDevicePush, type PushBrowser, type PushCalls } from './device-push.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const key = 'AQID';

/** A browser's push manager, its server, and what each was asked for. */
function bed() {
  const asked: string[] = [];
  const made = (endpoint: string, ownKey = key) => ({
    endpoint,
    options: { applicationServerKey: Uint8Array.from(atob(ownKey), (c) => c.charCodeAt(0)).buffer },
    toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
    async unsubscribe() {
      asked.push('unsubscribe');
      if (own.has?.endpoint === endpoint) own.has = undefined;
      return true;
    },
  });
  const own = {
    asked,
    made,
    permission: 'default' as NotificationPermission,
    answers: 'granted' as NotificationPermission,
    has: undefined as ReturnType<typeof made> | undefined,
    server: { publicKey: key as string | null, endpoint: null as string | null },
    subscribing: undefined as Promise<ReturnType<typeof made>> | undefined,
    putting: undefined as Promise<unknown> | undefined,
  };
  const manager = {
    getSubscription: async () => own.has ?? null,
    async subscribe() {
      asked.push('subscribe');
      own.has = await (own.subscribing ?? made('https://push.test/1'));
      return own.has;
    },
  } as unknown as PushManager;
  const browser: PushBrowser = {
    can: 'push',
    permission: () => own.permission,
    async ask() {
      asked.push('ask');
      own.permission = own.answers;
      return own.permission;
    },
    known: async () => manager,
    ready: async () => manager,
  };
  const calls: PushCalls = {
    own: async () => own.server,
    async put({ endpoint }) {
      asked.push('put');
      await own.putting;
      own.server = { ...own.server, endpoint };
    },
    async drop() {
      asked.push('drop');
      own.server = { ...own.server, endpoint: null };
    },
  };
  return { ...own, own, device: createDevicePush(browser, calls), browser, calls };
}

describe('this device', () => {
  it('asks the browser by a press and never otherwise, and is told from then on until it is turned off', async () => {
    const { own, device, asked } = bed();
    await device.look();
    expect([device.state.get(), asked]).toEqual([{ kind: 'off' }, []]);
    await device.turnOn();
    expect([device.state.get(), asked]).toEqual([{ kind: 'on' }, ['ask', 'subscribe', 'put']]);
    expect(own.server.endpoint).toBe('https://push.test/1');
    await device.turnOff();
    expect(device.state.get()).toEqual({ kind: 'off' });
    expect([own.has, own.server.endpoint]).toEqual([undefined, null]);
  });

  it('says what stands in the way', async () => {
    const { own, browser, calls, device } = bed();
    own.answers = 'denied';
    await device.turnOn();
    expect(device.state.get()).toEqual({ kind: 'denied' });
    own.server = { publicKey: null, endpoint: null };
    await device.look();
    expect(device.state.get()).toEqual({ kind: 'serverOff' });
    for (const [can, kind] of [
      ['nothing', 'unsupported'],
      ['homeScreen', 'homeScreen'],
    ] as const) {
      const other = createDevicePush({ ...browser, can }, calls);
      await other.look();
      expect(other.state.get()).toEqual({ kind });
    }
    const away = createDevicePush(browser, {
      ...calls,
      own: () => Promise.reject(new Refusal('unavailable')),
    });
    await away.look();
    expect(away.state.get()).toEqual({ kind: 'offline' });
  });

  it('waits for no push service that does not answer, and takes its late answer', async () => {
    const { own, device, made } = bed();
    let answer = (_: ReturnType<typeof made>): void => undefined;
    own.subscribing = new Promise((resolve) => (answer = resolve));
    const turning = device.turnOn();
    await vi.advanceTimersByTimeAsync(0);
    expect(device.state.get()).toEqual({ kind: 'asking' });
    await device.look();
    expect(device.state.get()).toEqual({ kind: 'asking' });
    await vi.advanceTimersByTimeAsync(20_000);
    await turning;
    expect(device.state.get()).toEqual({ kind: 'failed', why: 'slow' });
    answer(made('https://push.test/late'));
    await vi.advanceTimersByTimeAsync(0);
    expect(device.state.get()).toEqual({ kind: 'on' });
    expect(own.server.endpoint).toBe('https://push.test/late');
  });

  it('is not turned on by an answer that comes after it was turned off', async () => {
    const { own, device, asked, made } = bed();
    let answer = (_: ReturnType<typeof made>): void => undefined;
    own.subscribing = new Promise((resolve) => (answer = resolve));
    void device.turnOn();
    await vi.advanceTimersByTimeAsync(20_000);
    await device.turnOff();
    answer(made('https://push.test/late'));
    await vi.advanceTimersByTimeAsync(0);
    expect(device.state.get()).toEqual({ kind: 'off' });
    expect(asked).not.toContain('put');
    expect([own.has, own.server.endpoint]).toEqual([undefined, null]);
  });

  it('keeps nothing that the server refuses, and says why', async () => {
    const { own, device } = bed();
    const refusal = new Refusal('push_devices', { limit: 10 });
    own.putting = Promise.reject(refusal);
    await device.turnOn();
    expect(device.state.get()).toEqual({ kind: 'failed', why: refusal });
    expect(own.has).toBeUndefined();
  });

  it('tells the server what it has missed, and makes anew what is for another key', async () => {
    const { own, device, asked, made } = bed();
    await device.turnOn();
    own.has = made('https://push.test/moved');
    await device.look();
    expect([device.state.get(), own.server.endpoint]).toEqual([
      { kind: 'on' },
      'https://push.test/moved',
    ]);
    own.has = made('https://push.test/former', 'BAUG');
    await device.look();
    expect(asked.slice(-3)).toEqual(['unsubscribe', 'subscribe', 'put']);
    own.has = undefined;
    await device.look();
    expect([device.state.get(), own.server.endpoint]).toEqual([{ kind: 'off' }, null]);
  });

  it('is not told by what another person wished who was signed in here', async () => {
    const { own, device, asked, made } = bed();
    own.permission = 'granted';
    own.has = made('https://push.test/theirs');
    await device.look();
    expect([device.state.get(), own.has, asked]).toEqual([
      { kind: 'off' },
      undefined,
      ['unsubscribe'],
    ]);
  });
});
