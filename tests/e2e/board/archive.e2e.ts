import type { Locator, Page } from '@playwright/test';

import { columnAt, taskNamed, titlesIn } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

async function archive(page: Page, title: string): Promise<void> {
  await taskNamed(page, title).getByRole('button').press('Enter');
  await page.getByRole('menuitem', { name: 'Archive' }).press('Enter');
  await expect(taskNamed(page, title)).toHaveCount(0);
}

async function openArchive(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  const dialog = page.getByRole('dialog', { name: 'Archive' });
  await expect(dialog.getByRole('heading', { name: 'Tasks' })).toBeVisible();
  return dialog;
}

test('the archive has what anybody put away, and what is restored leaves it at once', async ({
  layla,
  mona,
}) => {
  const [first, second] = await titlesIn(columnAt(layla.page, 0));
  await archive(layla.page, first!);
  await archive(layla.page, second!);
  await expect(taskNamed(mona.page, second!)).toHaveCount(0);
  // A device that never had them: they come from the server.
  await layla.page.reload();

  const archived = await openArchive(layla.page);
  const row = (title: string) => archived.getByRole('listitem').filter({ hasText: title });
  await expect(row(first!)).toHaveCount(1);
  await row(second!).getByRole('button', { name: 'Restore' }).click();
  await expect(row(second!)).toHaveCount(0);
  await expect(taskNamed(mona.page, second!)).toHaveCount(1);

  await archived.getByRole('button', { name: 'Close' }).last().click();
  await expect(taskNamed(layla.page, second!)).toHaveCount(1);
  const again = await openArchive(layla.page);
  await expect(again.getByRole('listitem').filter({ hasText: first! })).toHaveCount(1);
  await expect(again.getByRole('listitem').filter({ hasText: second! })).toHaveCount(0);
});
