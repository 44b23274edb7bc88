import type { BrowserContext, Page } from '@playwright/test';

/** What a page of rows noted of its beginning, in milliseconds from the navigation on. */
export interface RowsMoments {
  /** The frame that shows the first row is painted. */
  readonly first?: number;
  /** So is the one that shows all that it has to read. */
  readonly all?: number;
  readonly longestTask: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface ProbedWindow extends Window {
  rows: Writable<RowsMoments>;
}

const quietMs = 1_200;

/** Runs in the page before the product does: a row is a task of a board, or one of a day. */
function installProbe(): void {
  const rows: Writable<RowsMoments> = { longestTask: 0 };
  (globalThis as unknown as ProbedWindow).rows = rows;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      rows.longestTask = Math.max(rows.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });

  /** A frame is painted between its animation callbacks and the next task. */
  function afterPaint(then: () => void): void {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  }

  let isFirst = false;
  const watch = new MutationObserver(() => {
    if (document.querySelector('[data-task-id], li[data-row]') === null) return;
    if (!isFirst) {
      isFirst = true;
      afterPaint(() => (rows.first = performance.now()));
    }
    if (document.querySelector('[aria-busy=true]') !== null) return;
    watch.disconnect();
    afterPaint(() => (rows.all = performance.now()));
  });
  watch.observe(document, { childList: true, subtree: true, attributes: true });
}

export async function probeRows(context: BrowserContext): Promise<void> {
  await context.addInitScript(installProbe);
}

/** What the page noted, and its heap after a collection, once nothing has been asked for a while. */
export async function settledRows(page: Page): Promise<RowsMoments> {
  await page.waitForFunction(
    (quiet) => {
      const { rows } = globalThis as unknown as ProbedWindow;
      return rows.all !== undefined && performance.now() - rows.all > quiet;
    },
    quietMs,
    { polling: 100 },
  );
  return page.evaluate(() => (globalThis as unknown as ProbedWindow).rows);
}
