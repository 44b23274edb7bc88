import type { Page } from '@playwright/test';

import { pressUntil } from '../keys/press-key.ts';
import { cuttableSocket } from '../sample/cuttable-socket.ts';
import { columnAt, middleOf, taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

// It moves tasks, whatever their states are.
test.use({ plainColumns: true });

async function drag(page: Page, title: string, column: number): Promise<void> {
  const from = await middleOf(taskNamed(page, title));
  const to = await middleOf(columnAt(page, column));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.locator('[data-slot-by=me]').waitFor({ state: 'attached' });
  await page.mouse.up();
}

/** What this browser keeps of all its workspaces: rows by store, and the names of its databases. */
async function keptOnDevice(page: Page) {
  return page.evaluate(async () => {
    const rows: Record<string, number> = {};
    const names = (await indexedDB.databases()).map(({ name }) => name!);
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error!);
      });
      for (const store of database.objectStoreNames) {
        const counting = database.transaction(store).objectStore(store).count();
        rows[store] = await new Promise<number>((resolve) => {
          counting.onsuccess = () => resolve(counting.result);
        });
      }
      database.close();
    }
    return { rows, names };
  });
}

test.describe('what ends', () => {
  test('taking back a move that somebody else made anew says who, and where it is', async ({
    layla,
    openSide,
  }) => {
    const mona = await openSide('assistant', { language: 'en' });
    await drag(layla.page, 'Instagram', 2);
    await taskNamed(columnAt(mona.page, 2), 'Instagram').waitFor();
    await drag(mona.page, 'Instagram', 3);
    await taskNamed(columnAt(layla.page, 3), 'Instagram').waitFor();
    const said = layla.page.getByText(/moved it first\. It is in .*In review.* now\./);
    await pressUntil(layla.page, 'Control+z', said);
    await expect(taskNamed(columnAt(layla.page, 3), 'Instagram')).toBeVisible();
  });

  test('a page older than the server is told to reload', async ({ layla }) => {
    await layla.page.routeWebSocket(/\/socket\.io\//, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        server.send(String(message).replace(/"protocol":\d+/, '"protocol":0'));
      });
    });
    await layla.page.reload();
    await expect(
      layla.page.getByRole('heading', { name: 'A new version is available.' }),
    ).toBeVisible();
    await expect(layla.page.getByRole('button', { name: 'Reload' })).toBeVisible();
  });

  test('who was removed while offline finds nothing on the device but their own edits', async ({
    layla,
    openSide,
    baseURL,
  }) => {
    const mona = await openSide('assistant', { language: 'en' });
    const cut = await cuttableSocket(mona.page);
    await mona.page.reload();
    await taskNamed(mona.page, 'Instagram').waitFor();
    await expect.poll(async () => (await keptOnDevice(mona.page)).rows['snapshot']).toBe(1);
    cut(true);
    await drag(mona.page, 'Instagram', 3);
    await expect(mona.page.getByText(/1 change is kept on this device/)).toBeVisible();

    const workspaceId = layla.board.split('/')[2]!;
    const members = `/api/workspaces/${workspaceId}/members`;
    const answer = await layla.context.request.get(members);
    const list = (await answer.json()) as { members: { id: string; name: string }[] };
    const { id } = list.members.find(({ name }) => name.startsWith('Mona'))!;
    const removed = await layla.context.request.delete(`${members}/${id}`, {
      headers: { origin: baseURL! },
    });
    expect(removed.ok()).toBe(true);

    cut(false);
    await mona.page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(mona.page.getByText('You have no access to this workspace')).toBeVisible();
    await expect(mona.page.getByText('1 of your changes was not accepted.')).toBeVisible();
    await expect
      .poll(async () => (await keptOnDevice(mona.page)).rows)
      .toMatchObject({ snapshot: 0, mutation: 0, refused: 1 });
    const ofIt = async () =>
      (await keptOnDevice(mona.page)).names.filter((name) => name.includes(workspaceId));
    await expect.poll(ofIt).toEqual([]);
    const saved = mona.page.waitForEvent('download');
    await mona.page.getByRole('button', { name: 'Save my changes as a file' }).click();
    expect((await saved).suggestedFilename()).toBe('sanad-changes.json');
  });
});
