import type { Page } from '@playwright/test';
import * as Y from 'yjs';

import { expect, test } from '../sample/sample-test.ts';
import { joinAs, openBoth, text, written } from './open-both.ts';

/** Every block's own direction, as it stands in the document. */
function directions(page: Page): Promise<(string | null)[]> {
  return text(page).evaluate((root) =>
    [...root.querySelectorAll('p, h1, h2, h3')].map((block) => block.getAttribute('dir')),
  );
}

test('two people write at once, see each other, and each block keeps its own direction', async ({
  openSide,
}) => {
  const { layla, mona } = await openBoth(openSide);
  await text(layla).click();
  await layla.keyboard.type('Greeting the caller', { delay: 5 });
  await layla.keyboard.press('Enter');
  // All of it has come before the other looks for its end.
  await expect(text(mona).locator('p').first()).toHaveText('Greeting the caller');
  await expect(text(mona).locator('p')).toHaveCount(2);
  await text(mona).click();
  await mona.keyboard.press('Control+End');
  await Promise.all([
    mona.keyboard.type('Trello أداة لإدارة المهام', { delay: 10 }),
    layla.keyboard.type('Use their own words', { delay: 10 }).then(() => undefined),
  ]);
  await expect(async () => expect(await written(layla)).toBe(await written(mona))).toPass({
    timeout: 10_000,
  });
  // Both began in the same empty line.
  expect(await written(layla)).toContain('Greeting the caller');
  expect(await written(layla)).toContain('Use their own words');
  expect(await written(layla)).toContain('Trello أداة لإدارة المهام');
  await expect(layla.locator('.doc-caret')).toHaveCount(1);
  await expect(layla.locator('.doc-caret bdi')).not.toBeEmpty();
  await expect
    .poll(
      async () =>
        JSON.stringify(await directions(layla)) === JSON.stringify(await directions(mona)),
    )
    .toBe(true);
  expect((await directions(layla))[0]).toBe('ltr');
  await expect(layla.getByText('On the server')).toBeVisible();
});

test('direction is found by the words, chosen by the buttons, and code stays left to right', async ({
  openSide,
}) => {
  const { layla, mona } = await openBoth(openSide);
  await text(layla).click();
  await layla.keyboard.type('مراجعة Google Analytics');
  await expect.poll(() => directions(mona)).toEqual(['rtl']);
  await expect(layla.getByRole('button', { name: 'Right to left' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await layla.getByRole('button', { name: 'Left to right' }).click();
  await expect.poll(() => directions(mona)).toEqual(['ltr']);
  await layla.keyboard.press('Control+End');
  await layla.keyboard.type(' وأكثر');
  await expect.poll(() => directions(mona)).toEqual(['ltr']);
  await layla.keyboard.press('Enter');
  await layla.keyboard.type('Call them');
  await layla.keyboard.press('Enter');
  await layla.getByRole('button', { name: 'Code block' }).click();
  await layla.keyboard.type('سطر');
  await expect(text(mona).locator('pre')).toHaveAttribute('dir', 'ltr');
});

const ground = (page: Page) => page.locator('.doc-scroll [dir]:has(> * .ProseMirror)').last();

/** Which way each of these computes, without attributes of their own. */
function waysOf(page: Page, selector: string): Promise<string[]> {
  return text(page).evaluate(
    (root, wanted) =>
      [...root.querySelectorAll(wanted)].map((one) => {
        if (one.hasAttribute('dir')) throw new Error(`${one.tagName} has a dir of its own`);
        return getComputedStyle(one).direction;
      }),
    selector,
  );
}

test('the document as a whole has one direction, the same for both, which can be chosen', async ({
  openSide,
}) => {
  const { layla, mona } = await openBoth(openSide);
  // Nobody wrote yet: the title, made in English, decides.
  for (const page of [layla, mona]) await expect(ground(page)).toHaveAttribute('dir', 'ltr');
  await text(layla).click();
  await layla.keyboard.type('Opening hours');
  await layla.keyboard.press('Enter');
  await layla.keyboard.type('من التاسعة إلى الخامسة');
  for (const page of [layla, mona]) await expect(ground(page)).toHaveAttribute('dir', 'ltr');
  await mona.getByRole('toolbar').getByRole('button', { name: 'المزيد' }).click();
  await mona.getByRole('menuitem', { name: 'المستند من اليمين إلى اليسار' }).click();
  for (const page of [layla, mona]) await expect(ground(page)).toHaveAttribute('dir', 'rtl');
  // What is written keeps its own, and a choice is no step of undo.
  for (const page of [layla, mona]) expect(await directions(page)).toEqual(['ltr', 'rtl']);
  await expect(mona.getByRole('button', { name: 'تراجع' })).toBeDisabled();
  await layla.reload();
  await expect(ground(layla)).toHaveAttribute('dir', 'rtl');
});

test('the first words give the document its direction, and lists, quotes and tables stand on it', async ({
  openSide,
}) => {
  const { layla, mona } = await openBoth(openSide);
  await text(layla).click();
  await layla.keyboard.type('أوقات العمل');
  await layla.keyboard.press('Enter');
  await layla.keyboard.type('12:00');
  for (const page of [layla, mona]) await expect(ground(page)).toHaveAttribute('dir', 'rtl');
  await layla.keyboard.press('Enter');
  await layla.getByRole('button', { name: 'Insert a table' }).click();
  await layla.keyboard.press('Control+End');
  await layla.getByRole('button', { name: 'List', exact: true }).click();
  await layla.keyboard.type('1.');
  await layla.keyboard.press('Enter');
  await layla.keyboard.press('Enter');
  await layla.getByRole('button', { name: 'Quoted text' }).click();
  await layla.keyboard.type('2.');
  for (const page of [layla, mona]) {
    await expect(text(page).locator('blockquote')).toContainText('2.');
    expect(await waysOf(page, 'table, ul, blockquote')).toEqual(['rtl', 'rtl', 'rtl']);
  }
  expect(await directions(layla)).toEqual(await directions(mona));
  await layla.getByRole('button', { name: 'Direction of the document' }).click();
  await layla.getByRole('menuitem', { name: 'Document from left to right' }).click();
  for (const page of [layla, mona]) await expect(ground(page)).toHaveAttribute('dir', 'ltr');
  expect(await waysOf(mona, 'table')).toEqual(['ltr']);
});

test('[D14] what a newer page wrote survives an older one, which says so and can only read', async ({
  openSide,
  baseURL,
}) => {
  const { layla, mona, address } = await openBoth(openSide);
  await text(layla).click();
  await layla.keyboard.type('Before.');
  await expect(text(mona)).toContainText('Before.');
  const newer = await joinAs(layla, address, baseURL!);
  await expect.poll(() => newer.isSynced()).toBe(true);
  const fragment = newer.doc.getXmlFragment('default');
  const callout = new Y.XmlElement('callout');
  callout.insert(0, [new Y.XmlText('From tomorrow')]);
  const typing = layla.keyboard.type(' Typed meanwhile, letter by letter.', { delay: 5 });
  fragment.insert(0, [callout]);
  await typing;

  const said = { layla: /cannot show/, mona: /لا تستطيع هذه الصفحة عرضه/ };
  await expect(layla.getByRole('status').filter({ hasText: said.layla })).toBeVisible();
  await expect(mona.getByRole('status').filter({ hasText: said.mona })).toBeVisible();
  for (const page of [layla, mona]) {
    await expect(text(page)).toHaveAttribute('contenteditable', 'false');
    await expect(page.getByRole('toolbar')).toHaveCount(0);
    // Nobody's own caret is drawn as somebody else's.
    await expect(page.locator('.doc-caret')).toHaveCount(0);
  }
  // The reading copy goes on following.
  const after = new Y.XmlElement('paragraph');
  after.insert(0, [new Y.XmlText('Afterwards')]);
  fragment.insert(fragment.length, [after]);
  for (const page of [layla, mona]) await expect(text(page)).toContainText('Afterwards');
  // A page that opens with it in there leaves it alone too.
  await layla.reload();
  await expect(layla.getByRole('status').filter({ hasText: said.layla })).toBeVisible();
  await expect(text(layla)).toContainText('Before.');
  expect(fragment.toJSON()).toMatch(/^<callout>From tomorrow<\/callout>/);
  newer.close();
});

test('an unsafe link does nothing and a picture is fetched only when asked for', async ({
  openSide,
}) => {
  const { layla } = await openBoth(openSide);
  const fetched: string[] = [];
  await layla.route('https://pictures.example/**', async (route) => {
    fetched.push(route.request().headers()['referer'] ?? 'none');
    await route.fulfill({
      status: 200,
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    });
  });
  await text(layla).click();
  await text(layla).evaluate((root) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<p><a href="javascript:document.title=1">run</a> <a href="data:text/html,x">data</a> <a href="https://example.com/">good</a></p>' +
        '<img src="https://pictures.example/clinic.png" alt="The clinic"><img src="data:image/png;base64,AA==">',
    );
    root.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(text(layla)).toContainText('run');
  expect(
    await text(layla)
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
  ).toEqual(['https://example.com/']);
  const ask = layla.getByRole('button', { name: /Show picture from .*pictures\.example/ });
  await expect(ask).toHaveCount(1);
  expect(fetched).toEqual([]);
  await ask.click();
  await expect(layla.getByRole('img', { name: 'The clinic' })).toBeVisible();
  expect(fetched).toEqual(['none']);
});

test('the last known text shows without a connection and what is typed then goes out after', async ({
  openSide,
}) => {
  const { layla, mona } = await openBoth(openSide);
  await text(layla).click();
  await layla.keyboard.type('Before the line dropped.');
  await expect(text(mona)).toContainText('Before the line dropped.');
  await layla.context().setOffline(true);
  await expect(layla.getByText('Offline', { exact: true }).first()).toBeVisible();
  await layla.keyboard.type(' While it was down.');
  await expect(text(mona)).not.toContainText('While it was down.');
  await layla.context().setOffline(false);
  await expect(text(mona)).toContainText('While it was down.');
  await expect(layla.getByText('On the server')).toBeVisible();
});

test('undo takes back only the own words', async ({ openSide }) => {
  const { layla, mona } = await openBoth(openSide);
  await text(layla).click();
  await layla.keyboard.type('Mine.');
  await expect(text(mona)).toContainText('Mine.');
  await text(mona).click();
  await mona.keyboard.press('Control+End');
  await mona.keyboard.type(' Yours.');
  await expect(text(layla)).toContainText('Mine. Yours.');
  await layla.getByRole('button', { name: 'Undo' }).click();
  await expect(text(layla)).not.toContainText('Mine.');
  await expect(text(layla)).toContainText('Yours.');
  await expect(text(mona)).toHaveText(/Yours\./);
});

test('documents are listed, renamed in place, archived and restored for everybody', async ({
  openSide,
}) => {
  const { layla, mona, address } = await openBoth(openSide);
  await layla.getByRole('button', { name: /^Rename/ }).click();
  await expect(
    layla.getByRole('main').locator('input:not([type=file]), textarea').first(),
  ).toBeFocused();
  await layla.keyboard.type('Closing the clinic');
  await layla.keyboard.press('Enter');
  await expect(mona.getByRole('heading', { level: 1 })).toContainText('Closing the clinic');
  await layla.goto(address.replace(/\/[^/]+$/, ''));
  await expect(layla.getByRole('link', { name: 'Closing the clinic' })).toBeVisible();
  await layla.getByRole('button', { name: /Menu of .*Closing the clinic/ }).click();
  await layla.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(layla.getByRole('link', { name: 'Closing the clinic' })).toHaveCount(0);
  await expect(text(mona)).toHaveAttribute('contenteditable', 'false');
  await layla.getByRole('button', { name: 'Undo' }).click();
  await expect(layla.getByRole('link', { name: 'Closing the clinic' })).toBeVisible();
  await expect(text(mona)).toHaveAttribute('contenteditable', 'true');

  await layla.getByRole('button', { name: /Menu of .*Closing the clinic/ }).click();
  await layla.getByRole('menuitem', { name: 'Archive' }).click();
  await mona.goto(address.replace(/\/[^/]+$/, ''));
  await mona.getByRole('button', { name: 'المستندات المؤرشفة' }).click();
  await mona.getByRole('button', { name: /قائمة .*Closing the clinic/ }).click();
  await mona.getByRole('menuitem', { name: 'استعادة' }).click();
  await expect(mona.getByText('لا مستندات مؤرشفة.')).toBeVisible();
  await expect(layla.getByRole('link', { name: 'Closing the clinic' })).toBeVisible();
});
