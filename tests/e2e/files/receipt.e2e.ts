import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { CDPSession, Page } from '@playwright/test';

import { axeFindings, expectNoSideScroll, watchConsole } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const title = 'Instagram: four posts for whitening week';
const panelOf = (page: Page) => page.locator('.task-panel');
const filesOf = (page: Page) => panelOf(page).locator('[data-file]');
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What a camera gives: a picture, and about three megabytes of it. */
async function photographIn(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1_800, 1_400);
    const context = canvas.getContext('2d')!;
    const noise = context.createImageData(canvas.width, canvas.height);
    for (let at = 0; at < noise.data.length; at += 1)
      noise.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
    context.putImageData(noise, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  });
  return Buffer.from(base64, 'base64');
}

const licence = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);

/** A line of so many bytes a second upwards; 0: none. */
const line = (session: CDPSession, bytes: number) =>
  session.send('Network.emulateNetworkConditions', {
    ...{ offline: bytes === 0, latency: 50, downloadThroughput: -1, uploadThroughput: bytes },
  });

test('a receipt photographed on a bad line arrives whole after the tab was closed, and the other has it', async ({
  layla,
  openSide,
  browser,
}) => {
  test.slow();
  const mona = await openSide('assistant', { language: 'ar', ...phone });
  const errors = watchConsole(layla.page);
  await taskNamed(layla.page, title).getByRole('link').click();
  await taskNamed(mona.page, title).getByRole('link').click();
  const address = mona.page.url();
  const photograph = await photographIn(mona.page);

  await test.step('it is on its way, said with how far it is, when the line and the tab go', async () => {
    const session = await mona.context.newCDPSession(mona.page);
    await session.send('Network.enable');
    await line(session, 30_000);
    const files = panelOf(mona.page).getByRole('region', { name: 'الملفات' });
    await expect(files.getByRole('button', { name: 'التقاط صورة' })).toBeVisible();
    await files
      .locator('input[capture]')
      .setInputFiles({ name: 'image.jpg', mimeType: 'image/jpeg', buffer: photograph });
    const progress = files.getByRole('progressbar');
    await expect
      .poll(async () => Number(await progress.getAttribute('aria-valuenow')))
      .toBeGreaterThan(5);
    await expect(files.getByText(/من.* MB/)).toBeVisible();
    await line(session, 0);
    expect(await axeFindings(mona.page, '.task-panel')).toEqual([]);
    // How much of it came by then is the machine's matter; cuts are counted where the server is tested.
    await mona.page.close();
  });

  const again = await mona.context.newPage();
  await test.step('it goes on by itself in the next tab, and is there for both', async () => {
    await again.goto(address);
    await expect(filesOf(again)).toContainText(['صورة']);
    await expect(filesOf(layla.page)).toContainText(['صورة']);
    await expect(panelOf(again).locator('[data-upload]')).toHaveCount(0);
    await expectNoSideScroll(again, 'a task with a file');
    const small = filesOf(layla.page).locator('img');
    await expect.poll(() => small.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(160);
  });

  await test.step('what the other downloads is what was photographed, to the byte', async () => {
    const coming = layla.page.waitForEvent('download');
    await filesOf(layla.page)
      .getByRole('link', { name: /^Download/ })
      .click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^صورة .*\.jpg$/);
    expect(hash(await readFile(await download.path()))).toBe(hash(photograph));
  });

  await test.step('another goes along with a message, and is shown where that is read', async () => {
    const panel = panelOf(layla.page);
    const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('من نور\n3pm') };
    await panel.locator('input[aria-label="Attach files"]').setInputFiles(notes);
    await expect(panel.locator('[data-shown-file]')).toContainText('notes.txt');
    await panel.getByRole('textbox', { name: 'Write a message' }).fill('Here it is');
    await layla.page.keyboard.press('Enter');
    const shown = panelOf(again).locator('[data-shown-file]');
    await shown.getByRole('button', { name: 'notes.txt' }).click();
    await expect(again.getByRole('dialog').getByText('من نور')).toBeVisible();
    await again.keyboard.press('Escape');
  });

  await test.step('somebody without an account sends what they are asked for, which ticks its step', async () => {
    const { page } = layla;
    const files = panelOf(page).getByRole('region', { name: 'Files' });
    const step = 'Licence is here';
    await panelOf(page).getByRole('button', { name: 'Add a step' }).click();
    await page.getByRole('textbox', { name: 'Add a step' }).fill(step);
    await page.keyboard.press('Enter');
    await files.getByRole('button', { name: 'Ask somebody outside' }).click();
    await files.getByRole('textbox', { name: 'What should they send?' }).fill('رخصة العيادة');
    await files.getByRole('combobox', { name: 'Ticks the step' }).selectOption({ label: step });
    await files.getByRole('button', { name: 'Make a link' }).click();
    const link = files.getByText(/\/send\//);
    const outside = await browser.newContext({ locale: 'ar-EG', ...phone });
    const guest = await outside.newPage();
    await guest.goto((await link.textContent())!);
    await expect(guest.getByRole('heading', { name: 'رخصة العيادة' })).toBeVisible();
    await expectNoSideScroll(guest, 'the page of a request');
    expect(await axeFindings(guest)).toEqual([]);
    await guest
      .locator('input[multiple]')
      .setInputFiles({ name: 'licence.pdf', mimeType: 'application/pdf', buffer: licence });
    await expect(guest.getByText(/^وصل.*licence\.pdf/)).toBeVisible();
    await outside.close();
    await expect(filesOf(page)).toContainText(['licence.pdf', 'notes.txt', 'صورة']);
    await expect(panelOf(page).getByRole('checkbox', { name: step })).toBeChecked();
    await files.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('it is renamed and archived by one, found by both in the list of all files, and taken back', async () => {
    const { page } = layla;
    await filesOf(page)
      .last()
      .getByRole('button', { name: /^Menu of/ })
      .click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name of the file' }).fill('../receipt 12.jpg');
    await page.keyboard.press('Enter');
    await expect(filesOf(again).last()).toContainText('receipt 12.jpg');
    await page.getByRole('link', { name: 'Files' }).first().click();
    await page.getByRole('textbox', { name: 'Find by name' }).fill('RECEIPT ١٢');
    const row = page.locator('[data-file]');
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(title);
    expect(await axeFindings(page)).toEqual([]);
    await row.getByRole('button', { name: /^Menu of/ }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await expect(filesOf(again)).toHaveCount(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(filesOf(again)).toHaveCount(3);
  });

  await test.step('the list of all files in Arabic, on the phone', async () => {
    await again.goto(address.replace(/board.*/, 'files'));
    await expect(again.locator('[data-file]').last()).toContainText('receipt 12.jpg');
    await expectNoSideScroll(again, 'files');
    expect(await axeFindings(again)).toEqual([]);
  });
  expect(errors).toEqual([]);
});
