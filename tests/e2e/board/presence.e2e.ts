import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

// It moves tasks, whatever their states are.
test.use({ plainColumns: true });

test.describe('two people on one board', () => {
  test('who is here, what is open and who is writing are seen while it lasts', async ({
    layla,
    openSide,
  }) => {
    const here = layla.page.getByRole('group', { name: 'Here now' });
    await expect(here.getByRole('img')).toHaveCount(1);
    const mona = await openSide('assistant', { language: 'en' });
    await expect(here.getByRole('img')).toHaveCount(2);

    await taskNamed(mona.page, 'Instagram').getByRole('link').click();
    const panel = mona.page.getByRole('complementary', { name: 'Task' });
    await panel.getByRole('button', { name: 'Title' }).click();
    await expect(panel.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await mona.page.keyboard.type('!');
    const flag = taskNamed(layla.page, 'Instagram').getByText('is writing');
    await expect(flag).toBeVisible();
    await mona.page.keyboard.press('Escape');
    await expect(flag).toHaveCount(0);

    await taskNamed(layla.page, 'Instagram').getByRole('link').click();
    await expect(layla.page.getByText(/Mona.* has it open/).first()).toBeAttached();
    await mona.context.close();
    await expect(here.getByRole('img')).toHaveCount(1);
  });

  test('an address of a task opens it beside the board, and an unknown one says so', async ({
    layla,
  }) => {
    const address = await taskNamed(layla.page, 'Instagram').getByRole('link').getAttribute('href');
    await layla.page.goto(address!);
    const panel = layla.page.getByRole('complementary', { name: 'Task' });
    await expect(panel.getByRole('heading', { level: 2 })).toContainText('Instagram');
    await expect(taskNamed(layla.page, 'Insurance claims')).toBeVisible();
    await layla.page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await layla.page.goto(`${layla.board}/00000000-0000-4000-8000-000000000000`);
    await expect(panel).toContainText('This task is not on the board.');
  });
});
