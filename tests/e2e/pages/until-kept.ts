import { expect, type Page } from '@playwright/test';

/** The worker of the page's own release is there, and has all of it. */
export async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const entry = document.querySelector<HTMLScriptElement>('script[type=module]')!.src;
        const cacheName = `sanad-shell:${new URL(entry).pathname}`;
        const shell = await caches.match('/shell', { cacheName });
        return shell !== undefined && navigator.serviceWorker.controller?.state === 'activated';
      }),
    )
    .toBe(true);
}
