import { readFile } from 'node:fs/promises';

import * as Y from 'yjs';

import { expect, test } from '../sample/sample-test.ts';
import { joinAs, openBoth, ownWords, text } from './open-both.ts';

test('[D14] what another program wrote is read by all, and taken out by the owner', async ({
  openSide,
  baseURL,
}) => {
  const { layla, mona, address } = await openBoth(openSide);
  await text(layla).click();
  await layla.keyboard.type('Before.');
  await expect(text(mona)).toContainText('Before.');
  const other = await joinAs(layla, address, baseURL!);
  await expect.poll(() => other.isSynced()).toBe(true);
  const root = other.doc.getXmlFragment('default');
  other.doc.transact(() => {
    // Its letters are children of the paragraph itself, and a block is of a kind that nobody knows.
    const line = new Y.XmlElement('paragraph');
    root.insert(root.length, [line, new Y.XmlElement('callout')]);
    Y.Text.prototype.insert.call(line as unknown as Y.Text, 0, 'رسالة من برنامج آخر');
  });

  const notice = {
    layla: layla.getByRole('status').filter({ hasText: /cannot show/ }),
    mona: mona.getByRole('status').filter({ hasText: /لا تستطيع هذه الصفحة عرضه/ }),
  };
  for (const page of [layla, mona]) {
    await expect(text(page)).toContainText('رسالة من برنامج آخر');
    await expect(text(page)).toContainText('Before.');
    await expect(text(page)).toHaveAttribute('contenteditable', 'false');
  }
  await expect(notice.layla).toBeVisible();
  // Who may not take it out reads who may.
  await expect(notice.mona).toContainText('Layla');
  await expect(notice.mona.getByRole('button', { name: 'إخراجه…' })).toHaveCount(0);
  // A reload helps nobody, and stops nobody.
  await layla.reload();
  await expect(text(layla)).toContainText('رسالة من برنامج آخر');

  await notice.layla.getByRole('button', { name: 'Take it out…' }).click();
  await expect(layla.getByRole('button', { name: 'Cancel' })).toBeFocused();
  const coming = layla.waitForEvent('download');
  await layla.getByRole('button', { name: 'Save the file and take it out' }).click();
  const file = JSON.parse(await readFile(await (await coming).path(), 'utf8')) as {
    takenOut: string[];
    documentBefore: { base64: string };
  };
  expect(file.takenOut.join()).toContain('callout');
  const before = new Y.Doc();
  Y.applyUpdate(before, Buffer.from(file.documentBefore.base64, 'base64'));
  expect(before.getXmlFragment('default').toJSON()).toContain('<callout>');

  for (const page of [layla, mona]) {
    await expect(text(page)).toHaveAttribute('contenteditable', 'true');
    await expect(text(page)).toContainText('رسالة من برنامج آخر');
  }
  await text(mona).click();
  await mona.keyboard.press('Control+Home');
  await mona.keyboard.type('Again. ');
  for (const page of [layla, mona])
    await expect.poll(() => ownWords(page)).toContain('Again. Before.');
  other.close();
});
