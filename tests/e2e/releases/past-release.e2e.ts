import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';
import { layDown, pastReleases, type PastRelease } from '@sanad/testing/past-release';

import { connectToDatabase } from '../../harness/change-database.ts';
import { StoredDoc } from '../../harness/stored-doc.ts';
import { plantDevice, readDevice } from '../../releases/device-copy.ts';
import { dataFolder } from '../data-folder.ts';
import { taskNamed } from '../sample/sample-people.ts';

/** Rows of rooms under the name that their column has now; that the migrations carry them over is proved on the server. */
function asToday(tables: PastRelease['tables']): PastRelease['tables'] {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      /^room(_|$)/.test(table) ? rows.map(scoped) : rows,
    ]),
  );
}

function scoped(row: object): object {
  const { workspace_id: scope, ...rest } = row as { readonly workspace_id?: unknown };
  return scope === undefined ? row : { ...rest, scope_id: scope };
}

for (const file of readdirSync(pastReleases)) {
  const { name, tables, device, story } = JSON.parse(
    readFileSync(new URL(file, pastReleases), 'utf8'),
  ) as PastRelease;
  test(`what the page of ${name} had not sent is on the server, once, when today's page opens`, async ({
    page,
    context,
    baseURL,
  }) => {
    const database = await connectToDatabase(dataFolder(baseURL!));
    // Links for programs end with each release's day.
    const { doc_token: _, ...rows } = tables;
    await layDown(asToday(rows), (statement, values) => database.query(statement, [...values]));
    await database.end();
    const { email, password } = story.layla;
    const headers = { origin: baseURL! };
    await context.request.post('/api/auth/sign-in/email', { headers, data: { email, password } });
    // A page of the origin that runs nothing.
    await page.goto('/mark.svg');
    await plantDevice(page, device);

    await page.goto(`/w/${story.workspaceId}/board`);
    for (const title of story.queued) await expect(taskNamed(page, title)).toHaveCount(1);
    await expect(page.getByText('On the server')).toBeVisible();
    await expect.poll(() => keysIn('mutation')).toEqual([]);
    const answer = await context.request.get(`/api/workspaces/${story.workspaceId}/snapshot`);
    const { collections } = (await answer.json()) as {
      collections: { task: { title: { text: string } }[] };
    };
    const titles = collections.task.map((task) => task.title.text);
    for (const title of story.queued)
      expect(titles.filter((each) => each === title)).toEqual([title]);

    for (const { id, stored, unsent } of story.documents) {
      await page.goto(`/w/${story.workspaceId}/docs/${id}`);
      for (const words of [...stored, ...unsent])
        await expect(page.locator('.ProseMirror')).toContainText(words);
      await expect(page.getByText('On the server')).toBeVisible();
      const reader = new StoredDoc(await signed(), story.workspaceId, id);
      for (const words of [...stored, ...unsent])
        await expect
          .poll(() => JSON.stringify(reader.doc.getXmlFragment('default')).split(words).length)
          .toBe(2);
      reader.close();
      // Before the page is left: what it has no answer to is marked anew.
      await expect
        .poll(async () =>
          (await keysIn('custom', id)).filter((key) => String(key).startsWith('unsent')),
        )
        .toEqual([]);
    }

    async function keysIn(store: string, at = '') {
      return (await readDevice(page)).databases
        .filter((database) => database.name.endsWith(at))
        .flatMap(({ stores }) => stores)
        .flatMap((each) => (each.name === store ? each.keys : []));
    }

    async function signed() {
      const cookies = await context.cookies();
      const cookie = cookies.map((each) => `${each.name}=${each.value}`).join('; ');
      return { origin: baseURL!, headers: { Cookie: cookie, Origin: baseURL! } };
    }
  });
}
