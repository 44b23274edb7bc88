import { cuttableSocket } from '../sample/cuttable-socket.ts';
import { addTask, columnAt, taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

// It moves tasks, whatever their states are.
test.use({ plainColumns: true });

const titles = Array.from({ length: 8 }, (_, at) => `Kept on the train ${at + 1}`);

test.describe('without a connection', () => {
  // Two people, a reload and back-offs of a cut line: more than one page's worth of time.
  test.slow();

  test('edits wait on the device, survive a reload and a killed tab, and arrive once', async ({
    layla,
    mona,
  }) => {
    const cut = await cuttableSocket(layla.page);
    await layla.page.reload();
    await taskNamed(layla.page, 'Instagram').waitFor();
    cut(true);
    await expect(layla.page.getByText(/Offline\. You can keep working/)).toBeVisible();
    for (const title of titles.slice(0, 4)) await addTask(layla.page, 0, title);
    await expect(layla.page.getByText(/4 changes are kept on this device/)).toBeVisible();

    // Leaving with unsent edits is asked about; a reload that goes on anyway loses nothing.
    const asked = layla.page.waitForEvent('dialog');
    const reloaded = layla.page.reload();
    await (await asked).accept();
    await reloaded;
    await expect(taskNamed(layla.page, titles[3]!)).toBeVisible();
    for (const title of titles.slice(4)) await addTask(layla.page, 0, title);
    await expect(layla.page.getByText(/8 changes are kept on this device/)).toBeVisible();
    await expect(taskNamed(mona.page, titles[0]!)).toHaveCount(0);

    // The tab is gone without a word; another one of the same person brings its edits in.
    await layla.page.close({ runBeforeUnload: false });
    const again = await layla.context.newPage();
    await again.goto(layla.board);
    for (const page of [again, mona.page]) {
      await expect
        .poll(async () => {
          const shown = await columnAt(page, 0).locator('h3').allTextContents();
          return shown.filter((title) => titles.includes(title)).toSorted();
        })
        .toEqual(titles.toSorted());
    }
    await expect(again.getByText(/On the server/)).toBeVisible();
  });

  test('one text written in two places keeps both, and a person chooses', async ({
    layla,
    openSide,
  }) => {
    const mona = await openSide('assistant', { language: 'en' });
    const cut = await cuttableSocket(layla.page);
    await layla.page.reload();
    await taskNamed(layla.page, 'Instagram').getByRole('link').click();
    await taskNamed(mona.page, 'Instagram').getByRole('link').click();
    cut(true);

    for (const [page, title] of [
      [layla.page, 'Five posts, says Layla'],
      [mona.page, 'Three posts, says Mona'],
    ] as const) {
      const panel = page.getByRole('complementary', { name: 'Task' });
      await panel.getByRole('button', { name: 'Title' }).click();
      await panel.getByRole('textbox', { name: 'Title' }).fill(title);
      await page.keyboard.press('Enter');
      await expect(panel.getByRole('heading', { name: title })).toBeVisible();
    }
    cut(false);
    // What a browser says when its network is back.
    await layla.page.evaluate(() => dispatchEvent(new Event('online')));
    const choice = layla.page.getByRole('region', { name: /Two versions were written/ });
    await expect(choice).toContainText('Five posts, says Layla');
    await expect(choice).toContainText('Three posts, says Mona');
    await choice.getByRole('button', { name: 'Keep this one' }).first().click();
    const kept = /posts, says/;
    await expect(mona.page.getByRole('heading', { level: 2, name: kept })).toBeVisible();
    await expect(choice).toHaveCount(0);
  });

  test('what is not on the device yet says so, and opens by itself', async ({ layla }) => {
    const page = await layla.context.newPage();
    await page.goto('/profile');
    await layla.page.close();
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
    });
    const cut = await cuttableSocket(page);
    cut(true);
    await page.goto(layla.board);
    const away = page.getByText('You are offline, and this workspace is not on this device yet.');
    await expect(away).toBeVisible();
    await expect(page.getByText('On the server')).toHaveCount(0);
    await expect(page.getByText(/You can keep working/)).toHaveCount(0);
    await page.getByRole('link', { name: 'Documents' }).click();
    await expect(away).toBeVisible();
    await expect(page.getByText('No documents yet')).toHaveCount(0);

    cut(false);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await taskNamed(page, 'Instagram').waitFor();
    await expect(page.getByText('On the server')).toBeVisible();
  });

  test('a device that takes itself for offline goes on where the server is in reach', async ({
    layla,
    mona,
  }) => {
    const offline = layla.page.getByText('Offline', { exact: true });
    await layla.page.evaluate(() => dispatchEvent(new Event('offline')));
    await addTask(layla.page, 0, 'Sent all the same');
    await taskNamed(mona.page, 'Sent all the same').waitFor();
    await layla.page.goto(layla.board.replace('/board', '/docs'));
    await layla.page.getByRole('button', { name: 'New document' }).first().click();
    const text = layla.page.locator('.ProseMirror');
    await text.click();
    await layla.page.evaluate(() => dispatchEvent(new Event('offline')));
    await layla.page.keyboard.type('Written all the same');
    await mona.page.goto(new URL(layla.page.url()).pathname);
    await expect(mona.page.locator('.ProseMirror')).toContainText('Written all the same');
    await expect(layla.page.getByText('On the server')).toBeVisible();
    await expect(offline).toHaveCount(0);
  });

  test('a document that is made while offline is written at once, and there when the line is back', async ({
    layla,
  }) => {
    const { page } = layla;
    const cut = await cuttableSocket(page);
    await page.goto(layla.board.replace('/board', '/docs'));
    await page.getByRole('button', { name: 'New document' }).first().waitFor();
    cut(true);
    await expect(page.getByText(/Offline\. You can keep working/)).toBeVisible();
    await page.getByRole('button', { name: 'New document' }).first().click();
    await page.waitForURL(/\/docs\/[0-9a-f-]{36}/);
    await expect(page.getByText('Offline', { exact: true })).toBeVisible();
    await page.locator('.ProseMirror').click();
    await page.keyboard.type('Made in the tunnel');
    await expect(page.getByText('There is no such document.')).toHaveCount(0);
    cut(false);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByText('On the server', { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.locator('.ProseMirror')).toContainText('Made in the tunnel');
  });
});
