import { expect, test } from '@playwright/test';

import { beginTask, taskNamed } from '../sample/sample-people.ts';

test('the two sides of the sample data stand side by side in one browser', async ({
  page: layla,
  context,
}) => {
  await layla.goto('/sign-in');
  const [doorOfLayla, doorOfMona] = [
    layla.getByRole('link', { name: /Layla’s side/ }),
    layla.getByRole('link', { name: /Mona’s side/ }),
  ];
  expect(new URL((await doorOfLayla.getAttribute('href'))!).hostname).toBe('localhost');
  expect(new URL((await doorOfMona.getAttribute('href'))!).hostname).toBe('127.0.0.1');
  const opening = context.waitForEvent('page');
  await doorOfMona.click();
  const mona = await opening;
  await mona.locator('[data-task-id]').first().waitFor();
  await layla.goto((await doorOfLayla.getAttribute('href'))!);
  await layla.locator('[data-task-id]').first().waitFor();
  expect(new URL(layla.url()).pathname).toBe(new URL(mona.url()).pathname);
  await expect(layla.getByRole('group', { name: 'Here now' }).getByRole('img')).toHaveCount(2);

  await beginTask(mona, 0);
  await mona.keyboard.type('Seen from the other side');
  await mona.keyboard.press('Enter');
  await expect(taskNamed(layla, 'Seen from the other side')).toBeVisible();

  // "Start over" lays a new table; the old one is closed for the other side.
  const old = new URL(layla.url()).pathname;
  await layla.getByRole('button', { name: /workspaces and profile/ }).click();
  await layla.getByRole('menuitem', { name: 'Start over' }).click();
  await expect(layla).not.toHaveURL(new RegExp(old));
  await layla.locator('[data-task-id]').first().waitFor();
  await expect(taskNamed(layla, 'Seen from the other side')).toHaveCount(0);
  await expect(mona.locator('[data-task-id]')).toHaveCount(0);
});
