import { expect, type Page } from '@playwright/test';

import { StoredDoc } from '../../harness/stored-doc.ts';
import type { OpenSide } from '../sample/sample-test.ts';

/** A fresh document in the sample workspace, open for both sides: English at a desk, Arabic on a phone. */
export async function openBoth(openSide: OpenSide) {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const mona = await openSide('assistant', {
    language: 'ar',
    viewport: { width: 360, height: 740 },
  });
  await layla.page.goto(layla.board.replace('/board', '/docs'));
  const address = await beginForBoth(layla.page, mona.page);
  return { layla: layla.page, mona: mona.page, address };
}

/** Another one, on the pages that are open. */
export async function openAnother(layla: Page, mona: Page): Promise<void> {
  await layla.getByRole('link', { name: 'Documents', exact: true }).first().click();
  await layla.waitForURL(/\/docs$/);
  await beginForBoth(layla, mona);
}

/** @returns its address */
async function beginForBoth(layla: Page, mona: Page): Promise<string> {
  await layla.getByRole('button', { name: 'New document' }).first().click();
  await layla.waitForURL(/\/docs\/[0-9a-f-]{36}/);
  const address = new URL(layla.url()).pathname;
  // Whoever asks before the server has it is told that there is none.
  await expect(layla.getByText('On the server')).toBeVisible();
  await mona.goto(address);
  return address;
}

export const text = (page: Page) => page.locator('.ProseMirror');

/** What was written: each block's kind, direction and words, without what stands at others' carets. */
export function written(page: Page): Promise<string> {
  return text(page).evaluate((root) => {
    const copy = root.cloneNode(true) as HTMLElement;
    for (const drawn of copy.querySelectorAll('.doc-caret, br, img.ProseMirror-separator'))
      drawn.remove();
    const blocks = [...copy.querySelectorAll('p, h1, h2, h3, li, pre')];
    return blocks
      .map((one) => `${one.tagName} ${one.getAttribute('dir')} ${one.textContent}`)
      .join('\n');
  });
}

/** What stands in the text, without what is drawn at others' carets. */
export function ownWords(page: Page): Promise<string> {
  return text(page).evaluate((root) => {
    const copy = root.cloneNode(true) as HTMLElement;
    for (const drawn of copy.querySelectorAll('.doc-caret, label')) drawn.remove();
    return copy.textContent.replace(/[\s\u2060\uFEFF]+/gu, ' ').trim();
  });
}

/** The same document on another program, in the name of whoever has the page. */
export async function joinAs(page: Page, address: string, origin: string): Promise<StoredDoc> {
  const [, , workspaceId, , documentId] = address.split('/');
  const cookies = await page.context().cookies(origin);
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return new StoredDoc({ origin, headers: { Cookie, Origin: origin } }, workspaceId!, documentId!);
}
