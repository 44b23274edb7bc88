import type { Page } from '@playwright/test';

/**
 * The moments of one move in one page, on the page's own clock: the drop, the push leaving, the poke
 * coming, the task standing in its new column, and the frame that shows it being painted.
 */
export interface Moments {
  readonly drop?: number;
  readonly handled?: number;
  readonly sent?: number;
  readonly heard?: number;
  readonly shown?: number;
  readonly painted?: number;
}

interface ProbedWindow extends Window {
  probe: { moments: Record<string, number>; watch: string };
}

/** Runs in the page before the product does. */
function installProbe(): void {
  const probed = globalThis as unknown as ProbedWindow;
  const probe = { moments: {} as Record<string, number>, watch: '' };
  probed.probe = probe;
  const note = (name: string, at = performance.now()): void => {
    probe.moments[name] ??= at;
  };
  const drop = (event: Event): void => {
    note('drop', event.timeStamp);
    note('handled');
  };
  addEventListener('mouseup', drop, true);

  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function sendNoted(data) {
    if (typeof data === 'string' && data.includes('"type":"push"')) note('sent');
    send.call(this, data);
  };
  const { addEventListener: listen } = WebSocket.prototype;
  const hear = (event: MessageEvent): void => {
    if (typeof event.data === 'string' && event.data.includes('"type":"poke"')) note('heard');
  };
  const handler = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage')!;
  Object.defineProperty(WebSocket.prototype, 'onmessage', {
    ...handler,
    set(this: WebSocket, listener: unknown) {
      listen.call(this, 'message', hear as EventListener);
      handler.set!.call(this, listener);
    },
  });

  new MutationObserver(() => {
    if (!probe.watch || probe.moments['shown'] !== undefined) return;
    if (!document.querySelector(probe.watch)) return;
    note('shown');
    // The frame that carries the change is painted between its animation callbacks and the next task.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note('painted');
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}

export async function probePage(page: Page): Promise<void> {
  await page.addInitScript(installProbe);
}

/** From now on: when does `selector` match? */
export async function watchFor(page: Page, selector: string): Promise<void> {
  await page.evaluate((watch) => {
    (globalThis as unknown as ProbedWindow).probe.moments = {};
    (globalThis as unknown as ProbedWindow).probe.watch = watch;
  }, selector);
}

export async function paintedMoments(page: Page): Promise<Moments> {
  await page.waitForFunction(
    () => (globalThis as unknown as ProbedWindow).probe.moments['painted'] !== undefined,
  );
  return page.evaluate(() => (globalThis as unknown as ProbedWindow).probe.moments);
}

/** What to add to this page's clock to get this process's, from the quickest of several questions. */
export async function clockOffset(page: Page): Promise<number> {
  let quickest = Infinity;
  let offset = 0;
  for (let time = 0; time < 25; time += 1) {
    const asked = performance.now();
    const theirs = await page.evaluate(() => performance.now());
    const took = performance.now() - asked;
    if (took >= quickest) continue;
    quickest = took;
    offset = asked + took / 2 - theirs;
  }
  return offset;
}
