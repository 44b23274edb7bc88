import type { Page } from '@playwright/test';
import { trelloFixture } from '@sanad/domain/transfer/trello/trello-fixture';

import { columnAt, taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';
import { panelOf } from '../sample/talk-panel.ts';

const fileOf = (name: string, text: string) => ({
  ...{ name, mimeType: 'application/octet-stream' },
  buffer: Buffer.from(text),
});

/** The board, one of whose cards has a file that lies behind Trello's login. */
function withUpload(): object {
  const board = trelloFixture();
  const card = board.cards.find(({ name }) => name === 'Card 105')!;
  const url = 'https://trello.com/1/cards/c/attachments/a/download/Floor_plan.txt';
  const upload = { id: 'a', name: 'Floor plan.txt', url, isUpload: true, bytes: 5 };
  card.attachments = [...card.attachments!, upload];
  return board;
}

async function toBoard(page: Page, board: string): Promise<void> {
  await page.goto(board);
  await page.locator('[data-task-id]').first().waitFor();
}

test('a board is looked at, brought in, seen by the other side, taken back and brought in again', async ({
  layla,
  mona,
}) => {
  const { page, board } = layla;
  const kept = await columnAt(page, 0).locator('[data-task-id]').count();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import and export' }).click();
  const choose = page.locator('input[type=file]').first();
  await choose.setInputFiles(fileOf('clinic.json', JSON.stringify(trelloFixture())));

  const look = page.getByRole('article', { name: 'clinic.json' });
  await expect(look).toContainText(
    '3 columns · 7 tasks · 3 labels · 3 checklist steps · 2 messages',
  );
  await expect(look).toContainText('2 go to the archive');
  await expect(look.getByRole('combobox', { name: 'Doing' })).toHaveValue('in_progress');
  await look.getByRole('combobox', { name: 'To do' }).selectOption('Nothing in particular');
  await look.getByRole('combobox', { name: 'Sara Ali' }).selectOption({ index: 1 });
  await expect(look).toContainText('Their list is missing in the file');
  await expect(taskNamed(mona.page, 'Card 101')).toHaveCount(0);
  await look.getByRole('button', { name: 'Bring it in' }).click();

  const entry = page.getByRole('listitem', { name: 'Clinic move' });
  await expect(entry.first()).toContainText('Brought in');
  await expect(taskNamed(mona.page, 'Card 101')).toHaveCount(1);
  await expect(look).toHaveCount(0);

  // What the other side worked on stays; the rest goes.
  await taskNamed(mona.page, 'Card 105').getByRole('link').click();
  const talk = panelOf(mona.page);
  await expect(talk).toContainText('Former Friend');
  await expect(talk).toContainText('ثمانون كرسيًا');
  await toBoard(mona.page, mona.board);
  await entry.getByRole('button', { name: /Take .* back/ }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByRole('button', { name: 'Take back' }).click();
  await expect(entry.first()).toContainText('Taken back');
  await expect(taskNamed(mona.page, 'Card 101')).toHaveCount(0);
  await expect(mona.page.locator('[data-column-id]', { hasText: 'Doing' })).toHaveCount(0);

  // This time with the files of its cards.
  await choose.setInputFiles(fileOf('clinic.json', JSON.stringify(withUpload())));
  const beside = page.getByRole('region', { name: 'Files of the cards' });
  await beside
    .locator('input[type=file]')
    .setInputFiles([fileOf('Floor_plan (1).txt', 'words'), fileOf('other.pdf', 'words')]);
  await expect(beside).toContainText('1 of 1 file is there');
  await expect(beside.getByRole('listitem').first()).toContainText('Goes to “Card 105”');
  await expect(beside.getByRole('listitem').last()).toContainText('It stays out');
  await look.getByRole('button', { name: 'Bring it in' }).click();
  await expect(entry.first()).toContainText('Brought in');
  await expect(entry).toHaveCount(2);
  await expect(look).toHaveCount(0);
  await taskNamed(mona.page, 'Card 105').getByRole('link').click();
  await expect(talk.locator('[data-file]')).toContainText('Floor plan.txt');
  await toBoard(page, board);
  await expect(columnAt(page, 0).locator('[data-task-id]')).toHaveCount(kept);
});
