import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { getVideoState, startCall } from '@sanad/protocol/http/calls';

import { openFor, twoPeople } from './call-people.ts';

const desk = { viewport: { width: 1280, height: 800 } } as const;
const phone = { viewport: { width: 360, height: 740 } } as const;

/** Makes the browser answer every question for a device as it does when that device is refused, busy or absent. */
async function giveTrouble(page: Page, name: string): Promise<void> {
  await page.addInitScript((trouble) => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('not given', trouble));
    navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
  }, name);
}

async function expectSound(page: Page): Promise<void> {
  const results = await new AxeBuilder({ page }).analyze();
  const serious = results.violations.filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  );
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

test('says in words why a camera or a microphone is not there, in both languages', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(400_000);
  const cases = [
    ['NotAllowedError', 'en', 'The browser is blocking the camera.', 'Join the call'],
    ['NotReadableError', 'en', 'Another program is using the camera.', 'Join the call'],
    ['NotFoundError', 'ar', 'لم يُعثر على كاميرا.', 'انضمام إلى المكالمة'],
  ] as const;
  for (const [trouble, language, sentence, join] of cases) {
    // A call of its own for each: who is still counted in one is asked to move it.
    const { layla, workspaceId } = await twoPeople(baseURL ?? '');
    const params = { workspaceId };
    const ask = () => layla.call(getVideoState, { params });
    await expect.poll(async () => (await ask()).state, { timeout: 300_000 }).toBe('ready');
    const { callId } = await layla.call(startCall, { params, body: { notesTitle: 'Notes' } });
    const own = await openFor(browser, layla, { ...phone, language });
    await giveTrouble(own.page, trouble);
    await own.page.goto(`/w/${workspaceId}/call/${callId}`);
    await expect(own.page.getByText(sentence)).toBeVisible();
    await expectSound(own.page);
    // One joins all the same, to listen; in the call each device says it again.
    await own.page.getByRole('button', { name: join, exact: true }).click();
    const controls = own.page.getByRole('complementary');
    await expect(controls.getByRole('button', { pressed: false }).first()).toBeVisible();
    await expect(controls.getByText(/microphone|ميكروفون/)).toBeVisible();
    await own.context.close();
  }
});

test('says that video is being prepared, and how to get it where it is missing', async ({
  browser,
  baseURL,
}) => {
  const { layla, workspaceId } = await twoPeople(baseURL ?? '');
  const { page, context } = await openFor(browser, layla, { ...desk, language: 'en' });
  let state: object = { state: 'preparing', step: 'building' };
  await page.route('**/api/workspaces/*/video', (route) => route.fulfill({ json: state }));
  await page.goto(`/w/${workspaceId}/check-ins`);
  await expect(page.getByText('Video is being prepared.')).toBeVisible();
  await expect(page.getByText('Building the video server.')).toBeVisible();
  state = { state: 'missing', reason: 'no_toolchain' };
  await expect(page.getByText('Go is not installed to build it')).toBeVisible();
  await expectSound(page);
  await context.close();
});

test('plans a check-in on both clocks and cancels it again', async ({ browser, baseURL }) => {
  const { layla, mona, workspaceId } = await twoPeople(baseURL ?? '');
  const her = await openFor(browser, layla, { ...desk, language: 'en' });
  const other = await openFor(browser, mona, { ...phone, language: 'ar' });
  await her.page.goto(`/w/${workspaceId}/check-ins`);
  await other.page.goto(`/w/${workspaceId}/check-ins`);
  await her.page.getByRole('button', { name: 'Plan a check-in' }).click();
  await her.page.getByRole('button', { name: 'Plan it' }).click();
  const planned = other.page.getByRole('region', { name: 'القادمة' });
  await expect(planned).toContainText('غدًا');
  await expect(planned).toContainText('Layla');
  await expectSound(other.page);
  await her.page.getByRole('button', { name: /Cancel the check-in/ }).click();
  await expect(planned).toContainText('لا متابعات قادمة.');
  await her.page.getByRole('button', { name: 'Undo' }).click();
  await expect(planned).toContainText('غدًا');
  await her.context.close();
  await other.context.close();
});
