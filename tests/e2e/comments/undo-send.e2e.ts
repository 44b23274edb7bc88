import type { Locator, Page } from '@playwright/test';

import { axeFindings } from '../pages/watch-page.ts';
import { holdFor } from '../sample/hold-time.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';
import { fieldOf, heldOf, panelOf, saidIn, send } from '../sample/talk-panel.ts';

const buttonIn = (page: Page, name: string): Locator =>
  heldOf(page).getByRole('button', { name, exact: true });

async function openTask(page: Page): Promise<void> {
  await taskNamed(page, 'Insurance claims').getByRole('link').click();
  await fieldOf(page).waitFor();
}

test('a message is held: taken back, sent now, and sent all the same where its sender closed the page', async ({
  layla,
  openSide,
  baseURL,
}) => {
  test.slow();
  const mona = await openSide('assistant', { language: 'ar', ...phone });
  await openTask(layla.page);
  await send(layla.page, 'A slip of the pen');
  await expect(heldOf(layla.page)).toContainText(/A slip of the pen.*Goes out in \d+ s/);
  await expect(heldOf(layla.page)).toContainText('only you see it');

  // On the other device of the same person too, and with nobody else.
  const tablet = await openSide('client', { language: 'en' });
  await openTask(tablet.page);
  await expect(heldOf(tablet.page)).toContainText('A slip of the pen');
  await fieldOf(layla.page).fill('written meanwhile');
  await buttonIn(layla.page, 'Undo').click();
  await expect(fieldOf(layla.page)).toBeFocused();
  await expect(fieldOf(layla.page)).toHaveValue('A slip of the pen\nwritten meanwhile');
  await expect(heldOf(tablet.page)).toHaveCount(0);
  await tablet.context.close();

  await send(layla.page, 'Meant as it stands');
  await expect(heldOf(layla.page)).toHaveCount(1);
  await openTask(mona.page);
  await expect(fieldOf(mona.page)).toBeVisible();
  await expect(panelOf(mona.page).getByText(/A slip|Meant/)).toHaveCount(0);
  await buttonIn(layla.page, 'Send now').click();
  await expect(saidIn(mona.page, 'Meant as it stands')).toBeVisible();
  await expect(heldOf(layla.page)).toHaveCount(0);
  await expect(saidIn(layla.page, 'Meant as it stands')).toHaveCount(1);
  await expect(fieldOf(layla.page)).toBeFocused();

  // She looks on, so it is held for five seconds only; the page that sent it is gone by then.
  await send(mona.page, 'تُرسل ولو أُغلقت الصفحة');
  await expect(heldOf(mona.page)).toContainText(/تخرج بعد/);
  expect(await mona.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const { page } of [layla, mona]) expect(await axeFindings(page)).toEqual([]);
  await mona.context.close();
  await expect(saidIn(layla.page, 'تُرسل ولو أُغلقت الصفحة')).toBeVisible({
    timeout: 20_000,
  });
  await expect(saidIn(layla.page, 'A slip of the pen')).toHaveCount(0);

  // As one likes it: without a hold it goes at once.
  await holdFor(layla.context, baseURL ?? '', 0);
  await send(layla.page, 'At once');
  await expect(saidIn(layla.page, 'At once')).toBeVisible();
  await expect(heldOf(layla.page)).toHaveCount(0);
});
