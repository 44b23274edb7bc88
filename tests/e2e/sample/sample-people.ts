import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { makeColumnsPlain } from './plain-columns.ts';

/** The two people of the sample data, each in a browser of their own, on the board that they share. */
export interface SamplePerson {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly board: string;
}

export type Side = 'client' | 'assistant';

export type SampleOptions = Omit<BrowserContextOptions, 'baseURL'> & {
  readonly language: 'en' | 'ar';
  readonly baseURL: string;
  readonly startOver?: boolean;
  /** Its columns show no states, so that anybody may move anything. */
  readonly plain?: boolean;
};

export async function openSample(
  browser: Browser,
  side: Side,
  options: SampleOptions,
): Promise<SamplePerson> {
  const { language, startOver = false, plain = false, baseURL, ...rest } = options;
  const context = await browser.newContext({ ...rest, baseURL });
  await context.addCookies([{ name: choiceCookies.language, value: language, url: baseURL }]);
  const answer = await context.request.post('/api/demo/open', {
    headers: { origin: baseURL },
    // One workspace for both: the words in it are those of its first opener.
    data: { side, language, startOver },
  });
  const { workspaceId } = (await answer.json()) as { workspaceId: string };
  if (plain) await makeColumnsPlain(context, baseURL, workspaceId);
  const page = await context.newPage();
  const board = `/w/${workspaceId}/board`;
  await page.goto(board);
  await page.locator('[data-task-id]').first().waitFor();
  return { context, page, board };
}

/** A column by its place in reading order, folded ones included. */
export function columnAt(page: Page, at: number): Locator {
  return page.locator('[data-column-id]').nth(at);
}

export function taskNamed(at: Page | Locator, title: string): Locator {
  return at.locator('[data-task-id]', { hasText: title });
}

export function titlesIn(column: Locator): Promise<string[]> {
  return column.locator('[data-task-id] h3').allTextContents();
}

export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Opens the field for a new task at the end of a column; what is typed next goes into it. */
export async function beginTask(page: Page, column: number): Promise<void> {
  const here = columnAt(page, column);
  await here.getByRole('button', { name: /^(Add a task|إضافة مهمة)$/ }).click();
  await expect(here.getByRole('textbox')).toBeFocused();
}

/** Adds a task at the end of a column by its own field. */
export async function addTask(page: Page, column: number, title: string): Promise<void> {
  await beginTask(page, column);
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}
