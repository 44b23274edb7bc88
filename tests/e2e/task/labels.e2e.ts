import type { Locator, Page } from '@playwright/test';

import { undoByKey } from '../keys/press-key.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

test.describe('labels of the board', () => {
  test('are renamed for everybody, and two never get one name', async ({ layla, mona }) => {
    const form = await openForm(layla.page, 'Instagram', 'Social media');

    const name = form.getByRole('textbox', { name: 'Name of the label' });
    await expect(name).toBeFocused();
    await name.fill('Website');
    await expect(form).toContainText('Another label has this name.');
    await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
    await name.fill('التواصل (Social)');
    await name.press('Enter');
    await expect(taskNamed(layla.page, 'Instagram').first()).toContainText('التواصل (Social)');
    await expect(taskNamed(mona.page, 'Instagram').first()).toContainText('التواصل (Social)');

    // Back in the list, one Escape from the panel; Ctrl Z on the board gives the old name back.
    await expect(layla.page.getByRole('textbox', { name: 'Find or name a label' })).toBeFocused();
    await layla.page.keyboard.press('Escape');
    await layla.page.getByRole('button', { name: 'Close', exact: true }).click();
    await undoByKey(layla.page);
    await expect(taskNamed(mona.page, 'Instagram').first()).toContainText('Social media');
  });

  test('are removed from every task, with how many that are, and come back by an undo', async ({
    layla,
    mona,
  }) => {
    const faces = (page: Page) => page.locator('[data-task-id]').getByText('Bookkeeping');
    const before = await faces(mona.page).count();
    expect(before).toBeGreaterThan(1);

    const form = await openForm(layla.page, 'Reconcile', 'Bookkeeping');
    await expect(form).toContainText('It is on 3 tasks.');
    // Escape goes back to the list, and only there closes it.
    await layla.page.keyboard.press('Escape');
    await layla.page
      .getByRole('button', { name: `Change the label ${isolated('Bookkeeping')}` })
      .click();
    await form.getByRole('button', { name: 'Remove the label' }).click();
    await expect(faces(mona.page)).toHaveCount(0);
    await expect(faces(layla.page)).toHaveCount(0);

    // A toast stands above what is open.
    await layla.page.keyboard.press('Escape');
    await layla.page.getByRole('button', { name: 'Undo' }).click();
    await expect(faces(mona.page)).toHaveCount(before);
    await expect(faces(layla.page)).toHaveCount(before);
  });

  test('right to left, on a phone, by touch and by keys', async ({ openSide }) => {
    const mona = await openSide('assistant', {
      language: 'ar',
      startOver: true,
      ...phone,
    });
    const { page } = mona;
    const label = await taskNamed(page, 'مقارنة').locator('bdi').first().textContent();
    const form = await openForm(page, 'مقارنة', label!);
    await expect(form).toContainText('هذا الوسم على مهمتين، وحذفه يزيله عنهما.');
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(across).toBe(360);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('التموين');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(
      page.getByRole('button', { name: `تعديل وسم ${isolated('التموين')}` }),
    ).toBeVisible();
  });
});

test.describe('a label in another spelling', () => {
  test('is found and offered before a second one is made of it', async ({ openSide }) => {
    const mona = await openSide('assistant', { language: 'ar', startOver: true });
    const { page } = mona;
    await taskNamed(page, 'مقارنة').getByRole('link').click();
    await page.getByRole('button', { name: 'إضافة وسم' }).click();
    const picker = page.getByRole('dialog', { name: 'إضافة وسم' });
    await picker.getByRole('textbox').fill('متابعة');
    await picker.getByRole('textbox').press('Enter');
    await page.getByRole('button', { name: 'إضافة وسم' }).click();
    await picker.getByRole('textbox').fill('متابعه');
    await expect(picker.getByRole('button', { name: 'متابعة', pressed: true })).toBeVisible();
  });
});

/** Opens a task, its label picker, and there the form of one label. */
async function openForm(page: Page, task: string, label: string): Promise<Locator> {
  await taskNamed(page, task).getByRole('link').click();
  const add = page.getByRole('button', { name: /^(Add a label|إضافة وسم)$/ });
  await add.click();
  const picker = page.getByRole('dialog', { name: /^(Add a label|إضافة وسم)$/ });
  const row = picker.getByRole('listitem').filter({ hasText: label });
  await row.hover();
  await row.getByRole('button').last().click();
  return picker;
}

/** Names stand isolated in sentences, so that their direction stays their own. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
