import { expect, test, type Page } from '@playwright/test';
import { getVideoState, joinCall } from '@sanad/protocol/http/calls';
import { listMembers, removeMember } from '@sanad/protocol/http/workspace';

import { phone } from '../sample/phone.ts';
import { expectVideoRuns, openFor, twoPeople, type TwoPeople } from './call-people.ts';

const desk = { viewport: { width: 1280, height: 800 }, language: 'en' } as const;
const arabicPhone = { ...phone, language: 'ar' } as const;

/** Video is built or fetched in the background of the server's start: a first run may wait for it. */
async function waitForVideo({ layla, workspaceId }: TwoPeople): Promise<void> {
  const ask = () => layla.call(getVideoState, { params: { workspaceId } });
  await expect.poll(async () => (await ask()).state, { timeout: 300_000 }).toBe('ready');
}

async function startFrom(page: Page, workspaceId: string): Promise<string> {
  await page.goto(`/w/${workspaceId}/check-ins`);
  await page.getByRole('button', { name: 'Start a check-in' }).click();
  await page.waitForURL(/\/call\//);
  return page.url().split('/').at(-1) ?? '';
}

test('two people see each other; a removed one is out within two seconds and stays out', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(400_000);
  const people = await twoPeople(baseURL ?? '');
  const { workspaceId, layla, mona } = people;
  await waitForVideo(people);
  const her = await openFor(browser, layla, desk);
  const other = await openFor(browser, mona, arabicPhone);

  const callId = await startFrom(her.page, workspaceId);
  await her.page.getByRole('button', { name: 'Join the call' }).click();
  await expect(her.page.getByRole('button', { name: 'Leave' })).toBeVisible();
  const checkIns = her.page.getByRole('link', { name: 'Check-ins' });
  await expect(checkIns).toHaveAttribute('aria-current', 'page');

  // On every page of the other's the call announces itself; joining is one click, then the lobby.
  await other.page.goto(`/w/${workspaceId}/check-ins`);
  const banner = other.page.getByRole('region', { name: 'متابعة جارية' });
  await expect(banner).toContainText('Layla');
  await banner.getByRole('link', { name: 'انضمام' }).click();
  await other.page.getByRole('button', { name: 'انضمام إلى المكالمة' }).click();
  await expectVideoRuns(her.page);
  await expectVideoRuns(other.page);
  await expect(her.page.getByRole('list', { name: 'People in the call' })).toContainText('Mona');

  // A token that Mona still holds when she is removed.
  const params = { workspaceId, callId: callId as never };
  const held = await mona.call(joinCall, {
    params,
    body: { device: 'another-device', move: true },
  });
  if (held.outcome !== 'token') throw new Error('no token');
  await other.page.reload();
  await other.page.getByRole('button', { name: 'انضمام إلى المكالمة' }).click();
  await expectVideoRuns(her.page);

  const { members } = await layla.call(listMembers, { params: { workspaceId } });
  const membershipId = members.find((member) => member.email === mona.email)?.id;
  if (membershipId === undefined) throw new Error('Mona is not a member');
  await layla.call(removeMember, { params: { workspaceId, membershipId } });
  const tiles = her.page.getByRole('list', { name: 'People in the call' });
  await expect(tiles).not.toContainText('Mona', { timeout: 2_000 });
  await expect(other.page.getByRole('button', { name: 'مغادرة' })).toBeHidden({ timeout: 2_000 });

  const refused = await fetch(`${baseURL}/rtc/validate?access_token=${held.token}`, {
    headers: mona.headers,
  });
  expect(refused.status).toBe(403);
  await her.context.close();
  await other.context.close();
});

test('who comes and goes is written down, and the last one ends the call', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(360_000);
  const people = await twoPeople(baseURL ?? '');
  await waitForVideo(people);
  const her = await openFor(browser, people.layla, desk);
  await startFrom(her.page, people.workspaceId);
  await her.page.getByRole('button', { name: 'Join with sound only' }).click();
  const leave = her.page.getByRole('button', { name: 'Leave' });
  await expect(leave).toBeVisible();
  // The board is beside the call, and the call goes on while she looks elsewhere.
  await her.page.goBack();
  const banner = her.page.getByRole('region', { name: 'A check-in is on' });
  await expect(banner).toContainText('You are in the check-in');
  // Her face and her microphone stay at hand, also where there is no workspace.
  const dock = her.page.getByRole('complementary', { name: 'Call' });
  await her.page.getByRole('button', { name: /workspaces and profile/ }).click();
  await her.page.getByRole('menuitem', { name: 'Profile' }).click();
  await expect(her.page).toHaveURL(/\/profile$/);
  await expect(dock.getByText('Layla')).toBeVisible();
  const microphone = dock.getByRole('button', { name: 'Microphone' });
  await expect(microphone).toHaveAttribute('aria-pressed', 'true');
  await microphone.click();
  await expect(microphone).toHaveAttribute('aria-pressed', 'false');
  await dock.getByRole('link', { name: 'Back to the call' }).click();
  await expect(dock.getByRole('link', { name: 'Back to the call' })).toHaveCount(0);
  await leave.click();
  await expect(her.page.getByText('You have left the check-in')).toBeVisible();
  await expect(her.page.getByText('This check-in has ended')).toBeVisible({ timeout: 15_000 });
  await her.page.goto(`/w/${people.workspaceId}/check-ins`);
  const past = her.page.getByRole('region', { name: 'Past' });
  await expect(past).toContainText('Layla');
  await her.context.close();
});

test('a second device is asked, and the call moves there', async ({ browser, baseURL }) => {
  test.setTimeout(360_000);
  const people = await twoPeople(baseURL ?? '');
  await waitForVideo(people);
  const first = await openFor(browser, people.layla, desk);
  await startFrom(first.page, people.workspaceId);
  await first.page.getByRole('button', { name: 'Join the call' }).click();
  await expect(first.page.getByRole('button', { name: 'Leave' })).toBeVisible();
  const second = await openFor(browser, people.layla, desk);
  await second.page.goto(first.page.url());
  await second.page.getByRole('button', { name: 'Join the call' }).click();
  const question = second.page.getByRole('dialog', { name: 'Move the call here?' });
  await question.getByRole('button', { name: 'Move the call here' }).click();
  await expect(second.page.getByRole('button', { name: 'Leave' })).toBeVisible();
  await expect(first.page.getByText('The call continues elsewhere')).toBeVisible();
  await first.context.close();
  await second.context.close();
});

test('a shared screen takes the table’s place for the others, and the notes are one tab away', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(360_000);
  const people = await twoPeople(baseURL ?? '');
  await waitForVideo(people);
  const her = await openFor(browser, people.layla, desk);
  const other = await openFor(browser, people.mona, desk);
  await startFrom(her.page, people.workspaceId);
  await her.page.getByRole('button', { name: 'Join the call' }).click();
  await expect(her.page.getByRole('button', { name: 'Leave' })).toBeVisible();
  await other.page.goto(her.page.url());
  await other.page.getByRole('button', { name: 'Join with sound only' }).click();
  await expect(other.page.getByRole('button', { name: 'Leave' })).toBeVisible();

  const share = her.page.getByRole('button', { name: 'Share screen' });
  await share.click();
  await expect(other.page.getByRole('radio', { name: 'Screen' })).toBeChecked();
  await expect(other.page.getByText('Layla shows their screen')).toBeVisible();
  await share.click();
  await expect(other.page.getByRole('radio', { name: 'Screen' })).toBeHidden();
  await expect(other.page.getByRole('radio', { name: 'Board' })).toBeChecked();

  // Both write into the notes of this call while they see each other.
  await her.page.getByRole('radio', { name: 'Minutes' }).click();
  await other.page.getByRole('radio', { name: 'Minutes' }).click();
  const text = (page: Page) => page.getByRole('textbox').last();
  await text(her.page).click();
  await her.page.keyboard.type('Rami approves claims below AED 500');
  await expect(text(other.page)).toContainText('Rami approves claims below AED 500');
  await her.context.close();
  await other.context.close();
});

test('the lobby begins nothing: the other side sees who gets ready, and the call is on once somebody is in it', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(360_000);
  const people = await twoPeople(baseURL ?? '');
  await waitForVideo(people);
  const her = await openFor(browser, people.layla, desk);
  const other = await openFor(browser, people.mona, { ...arabicPhone });
  await other.page.goto(`/w/${people.workspaceId}/board`);
  await startFrom(her.page, people.workspaceId);
  const banner = other.page.getByRole('region', { name: 'متابعة جارية' });
  await expect(banner).toContainText('متابعة على وشك البدء');
  await expect(banner).toContainText('Layla');
  await expect(banner).not.toContainText('المتابعة جارية');

  await her.page.getByRole('button', { name: 'Join with sound only' }).click();
  await expect(banner).toContainText('المتابعة جارية');
  await her.page.getByRole('button', { name: 'Leave' }).click();
  await expect(banner).toHaveCount(0);
  await her.context.close();
  await other.context.close();
});

test('a screen that is chosen after leaving is shown to nobody and let go at once', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(360_000);
  const people = await twoPeople(baseURL ?? '');
  await waitForVideo(people);
  const her = await openFor(browser, people.layla, desk);
  // The browser's picker stays open until the page is told to choose.
  await her.context.addInitScript(() => {
    const { mediaDevices } = navigator;
    const own = mediaDevices.getDisplayMedia.bind(mediaDevices);
    const captures: MediaStream[] = [];
    let choose = () => {};
    const chosen = new Promise<void>((resolve) => {
      choose = resolve;
    });
    mediaDevices.getDisplayMedia = async (wish) => {
      await chosen;
      const stream = await own(wish);
      captures.push(stream);
      return stream;
    };
    Object.assign(globalThis, { choose: () => choose(), captures });
  });
  await startFrom(her.page, people.workspaceId);
  await her.page.getByRole('button', { name: 'Join with sound only' }).click();
  await her.page.getByRole('button', { name: 'Share screen' }).click();
  await her.page.getByRole('button', { name: 'Leave' }).click();
  await expect(her.page.getByText('You have left the check-in')).toBeVisible();
  await her.page.evaluate(() => (globalThis as unknown as { choose(): void }).choose());
  const states = () =>
    her.page.evaluate(() =>
      (globalThis as unknown as { captures: MediaStream[] }).captures.flatMap((stream) =>
        stream.getTracks().map((track) => track.readyState),
      ),
    );
  await expect.poll(states).toContain('ended');
  expect(await states()).not.toContain('live');
  await her.context.close();
});
