import type { Locator, Page, Response } from '@playwright/test';

import { RecordSocket } from '../../harness/record-socket.ts';
import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { columnAt, taskNamed, type SamplePerson } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

interface Snapshot {
  readonly version: number;
  readonly collections: {
    readonly column: readonly { readonly id: string; readonly orderKey: string }[];
    readonly task: readonly { readonly id: string; readonly title: { readonly text: string } }[];
  };
}

const marks = (page: Page): Locator => page.locator('[data-moved]');
const stripOf = (page: Page): Locator => page.locator('[data-moved-strip]');
const toldMoved = (answer: Response): boolean => answer.url().includes('/moved?');
const workspaceOf = ({ board }: SamplePerson): string => board.split('/')[2]!;

async function snapshotOf(person: SamplePerson): Promise<Snapshot> {
  const answer = await person.page.request.get(`/api/workspaces/${workspaceOf(person)}/snapshot`);
  return (await answer.json()) as Snapshot;
}

/** How far the person has seen the board, as all their devices know. */
async function seenUpTo(person: SamplePerson): Promise<number> {
  const answer = await person.page.request.get('/api/me/snapshot');
  const { collections } = (await answer.json()) as {
    collections: { seenMark?: { id: string; upTo: number }[] };
  };
  const mark = collections.seenMark?.find(({ id }) => id === workspaceOf(person));
  return mark?.upTo ?? -1;
}

/** Waits until all that has happened counts as seen, on every device. */
async function hasSeenAll(person: SamplePerson): Promise<void> {
  const { version } = await snapshotOf(person);
  await expect.poll(() => seenUpTo(person)).toBeGreaterThanOrEqual(version);
}

/** Somebody else at work, from wherever they are. */
async function atWork(person: SamplePerson, baseURL: string) {
  const cookies = await person.context.cookies(baseURL);
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { Cookie, Origin: baseURL };
  const socket = new RecordSocket({ origin: baseURL, headers }, workspaceOf(person));
  const { collections } = await snapshotOf(person);
  const columns = collections.column.toSorted((a, b) => (a.orderKey < b.orderKey ? -1 : 1));
  const idOf = (title: string): string =>
    collections.task.find(({ title: { text } }) => text.includes(title))!.id;
  return {
    move: (title: string, column: number) => {
      const to = { columnId: columns[column]!.id, orderKey: 'zz' };
      return socket.mutate('moveTask', { taskId: idOf(title), ...to });
    },
    date: (title: string) => {
      const due = { at: Date.now() + 86_400_000, zone: 'Africa/Cairo' };
      return socket.mutate('setTaskDue', { taskId: idOf(title), due });
    },
    leave: () => socket.close(),
  };
}

test.describe('what moved while one was away', () => {
  test('is marked with who and what until it was seen, walked over by keys, and gone at the next visit; a move before one’s eyes leaves a trace', async ({
    layla,
    mona,
    baseURL,
  }) => {
    const { page } = layla;
    await hasSeenAll(layla);
    await expect(marks(page)).toHaveCount(0);
    await page.goto(layla.board.replace('/board', '/people'));
    const other = await atWork(mona, baseURL ?? '');
    await other.move('Insurance claims', 1);
    await other.date('Instagram');

    await page.goto(layla.board);
    const moved = taskNamed(page, 'Insurance claims');
    await expect(moved.locator('[data-moved="new"]')).toContainText('New: Mona moved it from');
    await expect(taskNamed(page, 'Instagram').locator('[data-moved]')).toContainText(
      'Mona changed the date',
    );
    await expect(stripOf(page)).toContainText('2 tasks changed since');
    // In sight for a moment it has been seen; what the column ends with lies below.
    const seen = page.locator('[data-moved="seen"]');
    await expect(seen).toHaveCount(1);
    await page.keyboard.press('k');
    await expect(moved.getByRole('link')).toBeFocused();
    await expect(seen).toHaveCount(2);
    await page.keyboard.press('j');
    await expect(taskNamed(page, 'Instagram').getByRole('link')).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);

    // Leaving says it; what is seen here is seen everywhere.
    await page.getByRole('link', { name: 'People' }).click();
    await hasSeenAll(layla);
    const since = page.waitForResponse(toldMoved);
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await expect(moved).toBeVisible();
    expect(await (await since).json()).toMatchObject({ lines: [] });
    await expect(marks(page)).toHaveCount(0);

    // Before one's eyes: a trace where it was and where it is, and no mark.
    const told = page.waitForResponse(toldMoved);
    await other.move('Insurance claims', 3);
    const trace = taskNamed(columnAt(page, 3), 'Insurance claims').locator('[data-trace="moved"]');
    await expect(trace).toContainText('Mona moved it here');
    await expect(page.locator('[data-left-place]')).toContainText('Mona moved it to');
    await expect(trace).toHaveCount(0);
    await expect(page.locator('[data-left-place]')).toHaveCount(0);
    await told;
    await expect(marks(page)).toHaveCount(0);
    other.leave();
  });

  test.describe('where columns show no states', () => {
    test.use({ plainColumns: true });

    test('right to left on a phone it is told in Arabic, and what is out of sight stays marked', async ({
      layla,
      openSide,
      baseURL,
    }) => {
      const mona = await openSide('assistant', { language: 'ar', ...phone });
      const { page } = mona;
      await hasSeenAll(mona);
      await page.goto(mona.board.replace('/board', '/people'));
      const other = await atWork(layla, baseURL ?? '');
      await other.move('Insurance claims', 0);
      await other.date('Reconcile');
      other.leave();

      await page.goto(mona.board);
      await expect(stripOf(page)).toContainText('تغيّرت مهمتان منذ');
      await expect(taskNamed(page, 'Insurance claims').locator('[data-moved]')).toContainText(
        'نقل',
      );
      await expectNoSideScroll(page, 'marks');
      await stripOf(page).getByRole('button', { name: 'التالية' }).click();
      await expect(page.locator('[data-moved="seen"]')).toHaveCount(1);
      await expect(page.locator('[data-moved="new"]')).toHaveCount(1);
      await stripOf(page).getByRole('button', { name: 'شوهدت كلها' }).click();
      await expect(marks(page)).toHaveCount(0);
      await hasSeenAll(mona);
    });
  });
});
