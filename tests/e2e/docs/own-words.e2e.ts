import type { BrowserContext, Page } from '@playwright/test';
import * as Y from 'yjs';

import { StoredDoc } from '../../harness/stored-doc.ts';
import { expect, test, type OpenSide } from '../sample/sample-test.ts';

const text = (page: Page) => page.locator('.ProseMirror');

/** The client ids under which a page said that it writes, newest last: it asks the server about them. */
function idsOf(page: Page): number[] {
  const ids: number[] = [];
  page.on('websocket', (socket) => {
    const own = new URL(socket.url()).searchParams.get('own');
    if (own !== null) ids.push(...own.split('.').map(Number));
  });
  return ids;
}

/** A fresh document that one page has open, and somebody else's program in it. */
async function openWithProgram(openSide: OpenSide, baseURL: string) {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const mona = await openSide('assistant', { language: 'en' });
  const ids = idsOf(layla.page);
  await layla.page.goto(layla.board.replace('/board', '/docs'));
  await layla.page.getByRole('button', { name: 'New document' }).first().click();
  await layla.page.waitForURL(/\/docs\/[0-9a-f-]{36}/);
  const address = new URL(layla.page.url()).pathname;
  await expect.poll(() => ids.length).toBeGreaterThan(0);
  await text(layla.page).click();
  const [, , workspaceId, , documentId] = address.split('/');
  const member = { origin: baseURL, headers: await headersOf(mona.context, baseURL) };
  const program = new StoredDoc(member, workspaceId!, documentId!);
  await expect.poll(() => program.isSynced()).toBe(true);
  return { layla: layla.page, mona: mona.page, address, ids, program };
}

async function headersOf(context: BrowserContext, baseURL: string) {
  const cookies = await context.cookies(baseURL);
  return {
    Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    Origin: baseURL,
  };
}

function addParagraph(doc: Y.Doc, words: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  const fragment = doc.getXmlFragment('default');
  fragment.insert(fragment.length, [paragraph]);
}

/** What the page said was on the server is what somebody finds who was never there. */
async function expectKept(page: Page, other: Page, address: string, words: readonly string[]) {
  await expect(page.getByText('On the server')).toBeVisible();
  for (const one of words) await expect(text(page)).toContainText(one);
  await other.goto(address);
  for (const one of words) {
    await expect(text(other)).toContainText(one);
    expect((await text(other).innerText()).split(one)).toHaveLength(2);
  }
  await page.reload();
  for (const one of words) await expect(text(page)).toContainText(one);
}

test('what was typed offline is on the server though somebody else went on under its id meanwhile', async ({
  openSide,
  baseURL,
}) => {
  const { layla, mona, address, ids, program } = await openWithProgram(openSide, baseURL!);
  await layla.keyboard.type('Before.');
  await expect(layla.getByText('On the server')).toBeVisible();
  await expect
    .poll(() => JSON.stringify(program.doc.getXmlFragment('default')))
    .toContain('Before.');
  await layla.context().setOffline(true);
  await expect(layla.getByText('Offline', { exact: true }).first()).toBeVisible();
  await layla.keyboard.type(' Typed in the tunnel.');
  // It says that it brings what somebody else wrote, as one may whose server lost its last moments.
  program.hold();
  const own = program.doc.clientID;
  program.doc.clientID = ids.at(-1)!;
  addParagraph(program.doc, 'Brought under her id, and longer than what she typed.');
  program.doc.clientID = own;
  program.resume();
  await expect.poll(() => program.isStored()).toBe(true);

  await layla.context().setOffline(false);
  await expectKept(layla, mona, address, [
    'Before.',
    'Typed in the tunnel.',
    'Brought under her id',
  ]);
  // The page goes on under an id of its own.
  await text(layla).click();
  await layla.keyboard.press('Control+End');
  await layla.keyboard.type('After.');
  await expect(text(mona)).toContainText('After.');
  program.close();
});

test('the first words of a page are kept though somebody else was first under its id', async ({
  openSide,
  baseURL,
}) => {
  const { layla, mona, address, ids, program } = await openWithProgram(openSide, baseURL!);
  await layla.context().setOffline(true);
  await expect(layla.getByText('Offline', { exact: true }).first()).toBeVisible();
  await layla.keyboard.type('Her first words.');
  program.doc.clientID = ids.at(-1)!;
  addParagraph(program.doc, 'Put there under her id.');
  await expect.poll(() => program.isStored()).toBe(true);
  await layla.context().setOffline(false);
  await expectKept(layla, mona, address, ['Her first words.', 'Put there under her id.']);
  program.close();
});
