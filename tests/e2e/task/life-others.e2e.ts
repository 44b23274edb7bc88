import { expect, test } from '@playwright/test';
import { acceptInvitation, createInvitation } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { axeFindings } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { columnAt, middleOf, taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';
import { lifeOf } from './life-steps.ts';
import { openTwoSides } from './two-sides.ts';

const hour = 3_600_000;
const title = 'Insurance claims';
const desk = { language: 'en', viewport: { width: 1280, height: 800 } } as const;

test('another assistant is asked to take the task over, takes it, and reminds whoever is waited for once', async ({
  browser,
  baseURL,
}) => {
  const sides = await openTwoSides(browser, baseURL!, { layla: desk, mona: desk });
  const { noor } = sides;
  const rami = await Member.signUp(baseURL!, 'Rami');
  await confirmAddress(rami);
  const { link } = await noor.owner.call(createInvitation, {
    params: { workspaceId: noor.workspaceId },
    body: { email: rami.email, name: 'Rami', role: 'assistant', language: 'en', note: '' },
  });
  await rami.call(acceptInvitation, { params: { token: link.split('/').at(-1)! }, body: {} });
  const taskId = await noor.ask(title, Date.now() + 90 * hour);
  const { board: mona } = sides.mona;
  const does = lifeOf(mona, 'en', 'keys');
  await taskNamed(mona, title).getByRole('link').click();

  await does.press('Start');
  await does.strip.getByRole('button', { name: 'More steps' }).press('Enter');
  await mona.getByRole('menuitem', { name: 'Ask Rami to take it over' }).click();
  await expect(does.life).toContainText('Rami was asked to take it over');
  const context = await browser.newContext({ ...desk, baseURL: baseURL! });
  await signInAs(context, rami);
  const page = await context.newPage();
  await page.goto(`/w/${noor.workspaceId}/board/${taskId}`);
  const takes = lifeOf(page, 'en', 'keys');
  await expect(takes.life).toContainText('Mona asks you to take it over');
  await takes.life.getByRole('button', { name: 'Take it' }).press('Enter');
  await expect(takes.life).not.toContainText('asks you to take it over');
  await expect(does.life).not.toContainText('Rami was asked');

  // Whoever does it now agrees anew.
  await takes.press(/^Accept/);
  await expect(takes.block).toHaveAttribute('data-state', 'agreed');
  await takes.press('Start');
  await takes.ask('Which two are missing?');
  const remind = takes.strip.getByRole('button', { name: 'Remind Layla' });
  await remind.press('Enter');
  await expect(takes.strip).toContainText('Reminded today');
  await expect(remind).toHaveCount(0);
  expect(await axeFindings(page, 'aside.task-panel')).toEqual([]);
  await context.close();
  await sides.close();
});

test('by touch, on an Arabic phone, a task dropped beyond a border takes the step that it means', async ({
  browser,
  baseURL,
}) => {
  const sides = await openTwoSides(browser, baseURL!, {
    layla: desk,
    mona: { language: 'ar', ...phone },
  });
  await sides.noor.ask(title, Date.now() + 90 * hour);
  const { board: page, context } = sides.mona;
  await taskNamed(page, title).waitFor();
  const from = await middleOf(taskNamed(page, title));
  const devtools = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', x: number, y: number) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
  await touch('touchStart', from.x, from.y);
  // A finger that rests lifts; held at the edge, the board scrolls to the next column.
  await expect(async () => {
    await touch('touchMove', from.x, from.y + 1);
    await expect(page.locator('.in-hand')).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(async () => {
    await touch('touchMove', 18, from.y + Math.random() * 4);
    await expect(columnAt(page, 1).locator('[data-slot-by=me]')).toBeVisible({ timeout: 100 });
  }).toPass();
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(taskNamed(columnAt(page, 1), title)).toBeVisible();
  const { board: layla } = sides.layla;
  await expect(taskNamed(columnAt(layla, 1), title)).toBeVisible();
  await taskNamed(layla, title).getByRole('link').click();
  await expect(lifeOf(layla, 'en', 'keys').head).toContainText('In progress');
  await sides.close();
});
