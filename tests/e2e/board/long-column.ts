import type { Locator, Page } from '@playwright/test';

import type { SamplePerson } from '../sample/sample-people.ts';

/** A column with more tasks than fit on the screen, brought in as an import. */
export interface LongColumn {
  readonly column: Locator;
  readonly list: Locator;
  row(title: string): Locator;
  /** Titles in the server's order. */
  order(): Promise<string[]>;
  scrollTo(share: number): Promise<void>;
  /** Which tasks stand wholly within the window, not too near to its edges, where holding one scrolls. */
  inSight(): Promise<number[]>;
}

export const longTitle = (n: number): string => `Long task ${String(n).padStart(2, '0')}`;

export async function openLongColumn(person: SamplePerson, count: number): Promise<LongColumn> {
  const { page, board } = person;
  const workspaceId = board.split('/')[2]!;
  const cards = Array.from({ length: count }, (_, n) => ({
    id: `card${n}`,
    idList: 'list',
    // Some are taller than others.
    name: n % 3 === 0 ? `${longTitle(n)} with a title that goes on over two lines` : longTitle(n),
    pos: n + 1,
  }));
  const file = { name: 'Long', lists: [{ id: 'list', name: 'Long column', pos: 1 }], cards };
  const imports = `/api/workspaces/${workspaceId}/imports`;
  const headers = { origin: new URL(page.url()).origin };
  const looked = await page.request.post(`${imports}/named/long.json`, { headers, data: file });
  if (!looked.ok()) throw new Error(await looked.text());
  const { id } = (await looked.json()) as { id: string };
  const begun = await page.request.post(`${imports}/${id}/run`, { headers, data: {} });
  if (!begun.ok()) throw new Error(await begun.text());
  const column = page.locator('[data-column-id]', { hasText: 'Long column' });
  await column.scrollIntoViewIfNeeded();
  const list = column.locator('.overflow-y-auto');
  return {
    column,
    list,
    row: (title) => column.locator('[data-task-id]', { hasText: title }),
    order: () => orderOf(page, workspaceId),
    scrollTo: (share) =>
      list.evaluate((element, to) => {
        element.scrollTop = (element.scrollHeight - element.clientHeight) * to;
      }, share),
    inSight: () =>
      list.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return [...element.querySelectorAll('[data-task-id]')]
          .map((task) => ({ box: task.getBoundingClientRect(), text: task.textContent }))
          .filter(({ box }) => box.top > top + 100 && box.bottom < bottom - 100)
          .sort((a, b) => a.box.top - b.box.top)
          .map(({ text }) => Number(/Long task (\d\d)/.exec(text)![1]));
      }),
  };
}

async function orderOf(page: Page, workspaceId: string): Promise<string[]> {
  const answer = await page.request.get(`/api/workspaces/${workspaceId}/snapshot`);
  const { collections } = (await answer.json()) as {
    collections: { task: { title: { text: string }; orderKey: string }[] };
  };
  return collections.task
    .filter(({ title }) => title.text.startsWith('Long task'))
    .sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
    .map(({ title }) => title.text.slice(0, 'Long task 00'.length));
}

/** Where a row stands now, in the page's pixels. */
export async function boxOf(row: Locator): Promise<{ top: number; bottom: number; x: number }> {
  const box = await row.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { top: box.y, bottom: box.y + box.height, x: box.x + box.width / 2 };
}
