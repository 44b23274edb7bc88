import type { BrowserContext, Page } from '@playwright/test';

/** What one page noted of its own beginning, in milliseconds from the navigation on. */
export interface LookMoments {
  /** The frame that shows the first task is painted. */
  readonly painted?: number;
  /** A press on "Add a task" has been answered: the field stands there, has the keys, and is painted. */
  readonly usable?: number;
  /** All of the tasks of the main thread that took longer than 50 ms. */
  readonly longTasks: number;
  readonly longestTask: number;
  /** When something last came over the network or held the main thread up. */
  readonly lastStir: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface ProbedWindow extends Window {
  look: Writable<LookMoments>;
}

/** Runs in the page before the product does. Pressing costs time of its own, so only `presses` does it. */
function installProbe(presses: boolean): void {
  const look: Writable<LookMoments> = { longTasks: 0, longestTask: 0, lastStir: 0 };
  (globalThis as unknown as ProbedWindow).look = look;
  const stir = (at: number): void => void (look.lastStir = Math.max(look.lastStir, at));

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      look.longTasks += duration;
      look.longestTask = Math.max(look.longestTask, duration);
      stir(startTime + duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) stir(startTime + duration);
  }).observe({ type: 'resource', buffered: true });

  /** A frame is painted between its animation callbacks and the next task. */
  function afterPaint(then: () => void): void {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  }

  function press(): void {
    if (document.activeElement?.matches('[data-column-id] :is(textarea, input)')) {
      afterPaint(() => (look.usable = performance.now()));
      return;
    }
    const buttons = document.querySelectorAll<HTMLButtonElement>('[data-column-id] button');
    const add = [...buttons].find((button) => button.textContent === 'Add a task');
    if (add?.disabled === false) add.click();
    requestAnimationFrame(press);
  }

  const watch = new MutationObserver(() => {
    if (document.querySelector('[data-task-id]') === null) return;
    watch.disconnect();
    afterPaint(() => {
      look.painted = performance.now();
      if (presses) press();
    });
  });
  watch.observe(document, { childList: true, subtree: true });
}

export async function probeContext(context: BrowserContext, presses: boolean): Promise<void> {
  await context.addInitScript(installProbe, presses);
}

/** What the page noted, once nothing has stirred in it for a while. */
export async function settledLook(page: Page, presses: boolean): Promise<LookMoments> {
  await page.waitForFunction(
    ({ presses: waits, quietMs }) => {
      const { look } = globalThis as unknown as ProbedWindow;
      if (look.painted === undefined || (waits && look.usable === undefined)) return false;
      return performance.now() - Math.max(look.lastStir, look.painted) > quietMs;
    },
    { presses, quietMs: 1_200 },
    { polling: 100 },
  );
  return page.evaluate(() => (globalThis as unknown as ProbedWindow).look);
}
