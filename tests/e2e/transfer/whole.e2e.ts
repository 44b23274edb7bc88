import { readFile, writeFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { axeFindings, expectNoSideScroll, watchConsole } from '../pages/watch-page.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';
import { signInAs } from '../sign-in-as.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';

const said = {
  en: {
    title: 'Bring a whole workspace in',
    noZip: 'This is no zip.',
    changed: 'This copy is not whole, or was changed since it was made.',
    other: 'Choose another file',
    lineDown: 'The line is down.',
    kinds: ['Tasks', 'Documents and procedures', 'Files'],
    neverIn: 'Never in such a zip: members and invitations',
    run: 'Bring it in',
    done: 'Brought in',
  },
  ar: {
    title: 'استيراد مساحة عمل كاملة',
    noZip: 'هذا ليس ملف zip.',
    changed: 'هذه النسخة غير مكتملة أو تغيّرت بعد إعدادها.',
    other: 'اختيار ملف آخر',
    lineDown: 'انقطع الاتصال.',
    kinds: ['المهام', 'المستندات والإجراءات', 'الملفات'],
    neverIn: 'ما لا يكون في ملف كهذا أبدًا',
    run: 'استيراد',
    done: 'تم استيراده',
  },
} as const;

const price = 'كشف 1\nTotal 12.500\n';

/** Everything that the sample workspace has, as one zip on this machine. */
async function takenOut(page: Page, board: string): Promise<Buffer> {
  await page.goto(board.replace('board', 'files'));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'price list.txt', mimeType: 'text/plain', buffer: Buffer.from(price) });
  await expect(page.locator('[data-file]', { hasText: 'price list.txt' })).toBeVisible();
  await page.goto(board.replace('board', 'transfer'));
  await page.getByRole('button', { name: 'Make a copy' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  return readFile(await (await coming).path());
}

test('a workspace is taken along and brought into an empty one: its board, a document and a file are there @both', async ({
  layla,
  page,
  context,
  baseURL,
}, testInfo) => {
  test.slow();
  const language = testInfo.project.name === 'ar' ? 'ar' : 'en';
  const words = said[language];
  const zip = await takenOut(layla.page, layla.board);
  const copy = testInfo.outputPath('sanad.zip');
  await writeFile(copy, zip);

  const noor = await Member.signUp(baseURL!, 'Noor');
  await confirmAddress(noor);
  const { workspace } = await noor.call(createWorkspace, {
    body: { name: 'Noor', side: 'client' },
  });
  await signInAs(context, noor);
  await context.addCookies([{ name: choiceCookies.language, value: language, url: baseURL! }]);
  const data = { language, zone: 'Africa/Cairo' };
  await context.request.patch('/api/me', { headers: { origin: baseURL! }, data });
  const errors = watchConsole(page);
  await page.goto(`/w/${workspace.id}/transfer`);
  const place = page.getByRole('region', { name: words.title });
  const choose = (name: string, buffer: Buffer) =>
    place
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  await test.step('what is no copy, or was changed by hand, is refused in plain words', async () => {
    await choose('notes.txt', Buffer.from('x'));
    await expect(place).toContainText(words.noZip);
    await place.getByRole('button', { name: words.other }).click();
    const broken = Buffer.from(zip);
    const at = broken.indexOf(Buffer.from(price));
    expect(at).toBeGreaterThan(0);
    broken.write('X', at);
    await choose('copy.zip', broken);
    await expect(place).toContainText(words.changed);
    await place.getByRole('button', { name: words.other }).click();
  });

  await test.step('a broken line is waited for, and after a reload nothing is sent twice', async () => {
    await page.route('**/bytes/*', (route) => route.abort());
    // As it lies on a disk, so that it is the same file after a reload.
    await place.locator('input[type=file]').setInputFiles(copy);
    await expect(place).toContainText(words.lineDown);
    await expectNoSideScroll(page, 'whole');
    await page.unrouteAll();
    await expect(place.getByRole('button', { name: words.run })).toBeVisible();
    await page.reload();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await place.locator('input[type=file]').setInputFiles(copy);
    await expect(place.getByRole('button', { name: words.run })).toBeVisible();
    expect(sent.filter((url) => url.includes('/bytes/'))).toEqual([]);
  });

  // Until here requests were refused and cut off on purpose.
  errors.length = 0;
  await test.step('it is shown before anything of it is written', async () => {
    for (const kind of words.kinds)
      await expect(place.locator('dt', { hasText: kind })).toBeVisible();
    await expect(place).toContainText(words.neverIn);
    await expectNoSideScroll(page, 'whole');
    expect(await axeFindings(page)).toEqual([]);
  });

  await test.step('it comes, and is what it was', async () => {
    await place.getByRole('button', { name: words.run, exact: true }).click();
    await expect(page.getByRole('main')).toContainText(words.done);
    // Nothing of it can come a second time.
    await expect(place).toHaveCount(0);
    await page.goto(`/w/${workspace.id}/board`);
    await expect(taskNamed(page, 'Instagram: four posts for whitening week')).toHaveCount(1);
    await page.goto(`/w/${workspace.id}/docs`);
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page.locator('.ProseMirror')).not.toBeEmpty();
    await page.goto(`/w/${workspace.id}/files`);
    await expect(page.locator('[data-file]', { hasText: 'price list.txt' })).toBeVisible();
    const files = await context.request.get(`/api/workspaces/${workspace.id}/snapshot`);
    const { collections } = (await files.json()) as {
      collections: { file: { id: string; name: string; current: string }[] };
    };
    const file = collections.file.find(({ name }) => name === 'price list.txt')!;
    const bytes = await context.request.get(
      `/api/workspaces/${workspace.id}/files/${file.id}/versions/${file.current}`,
    );
    expect(await bytes.text()).toBe(price);
  });
  expect(errors).toEqual([]);
});
