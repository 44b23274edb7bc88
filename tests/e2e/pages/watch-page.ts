import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Asking who one is without a login (401), and a page that is not there (404). */
const expected = ['/api/me', '/nowhere'];

/** What a page says to its console while it is looked at, refused content included. */
export function watchConsole(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { pathname } = new URL(message.location().url, page.url());
    if (expected.some((path) => path === pathname)) return;
    said.push(`${page.url()}: ${message.text()} (${pathname})`);
  });
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
  return said;
}

/** Serious and critical findings, each as `rule: where`; of the whole page, or within a part of it. */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    // What was announced a moment ago stays there by the ids of things that are gone; nobody meets it.
    .exclude('[data-live-announcer]')
    // Only what is looked at below, in this one frame: half the time.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) =>
          `${id}: ${String(target)} ${html} ${failureSummary ?? ''}`,
      ),
    );
}

/** Nothing is wider than the window. */
export async function expectNoSideScroll(page: Page, name: string): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(over, `${name} is wider than the window of ${page.viewportSize()?.width} px`).toBe(0);
}
