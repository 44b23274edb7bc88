import { clockOffset, paintedMoments, probePage, watchFor } from '../../load/pixel/pixel-probe.ts';
import { columnAt, middleOf, taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

// It moves tasks, whatever their states are.
test.use({ plainColumns: true });

test('a drop leaves before it is drawn here, and most of its way is not spent at home', async ({
  layla,
  openSide,
}) => {
  const mona = await openSide('assistant', { language: 'en' });
  for (const { page } of [layla, mona]) {
    await probePage(page);
    await page.reload();
    await taskNamed(page, 'Instagram').waitFor();
  }
  const task = taskNamed(layla.page, 'Instagram');
  const taskId = await task.getAttribute('data-task-id');
  const columnId = await columnAt(layla.page, 3).getAttribute('data-column-id');
  const from = await middleOf(task);
  const to = await middleOf(columnAt(layla.page, 3));
  await layla.page.mouse.move(from.x, from.y);
  await layla.page.mouse.down();
  await layla.page.mouse.move(from.x + 20, from.y, { steps: 3 });
  await layla.page.mouse.move(to.x, to.y, { steps: 8 });
  await layla.page.locator('[data-slot-by=me]').waitFor({ state: 'attached' });
  const landed = `[data-column-id="${columnId}"] [data-task-id="${taskId}"]`;
  await watchFor(layla.page, landed);
  await watchFor(mona.page, landed);
  const [here, there] = [await clockOffset(layla.page), await clockOffset(mona.page)];
  await layla.page.mouse.up();

  const theirs = await paintedMoments(mona.page);
  const mine = await paintedMoments(layla.page);
  expect(mine.sent!).toBeLessThan(mine.shown!);
  const whole = theirs.painted! + there - (mine.drop! + here);
  expect((mine.sent! - mine.handled!) / whole).toBeLessThan(0.5);
});
