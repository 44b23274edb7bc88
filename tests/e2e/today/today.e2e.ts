import { randomUUID } from 'node:crypto';

import { expect, test, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { Member } from '../../harness/member.ts';
import { openReleaseDoor } from '../../harness/release-door.ts';
import { untilKept } from '../pages/until-kept.ts';
import { axeFindings, expectNoSideScroll, watchConsole } from '../pages/watch-page.ts';
import { keptBoards } from '../sample/kept-boards.ts';
import { phone } from '../sample/phone.ts';
import { signInAs } from '../sign-in-as.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';
import { openClient, type Client } from './two-clients.ts';
import { watchWire } from './watch-wire.ts';

test.use({ serviceWorkers: 'allow' });

const said = {
  en: {
    groups: ['To answer', 'Late', 'Due today', 'Next days', 'Waiting on others'],
    clients: 'Show one client alone',
    end: 'At the end of the day',
    offline: /^Offline\. This is how it was today, \d/,
  },
  ar: {
    groups: ['بانتظار ردك', 'متأخرة', 'التسليم اليوم', 'الأيام القادمة', 'بانتظار غيرك'],
    clients: 'عرض عميل واحد',
    end: 'في آخر اليوم',
    offline: /^بلا اتصال\. هكذا كانت الحال اليوم الساعة \d/,
  },
} as const;

const hour = 3_600_000;
/** The last minute of the day in Cairo. */
function tonight(): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Cairo' }).format();
  const offset = new Date(`${day}T12:00Z`).getTime();
  const there = new Date(
    new Date(offset).toLocaleString('en-US', { timeZone: 'Africa/Cairo' }),
  ).getTime();
  const utc = new Date(new Date(offset).toLocaleString('en-US', { timeZone: 'UTC' })).getTime();
  return Date.parse(`${day}T23:59Z`) - (there - utc);
}

const group = (page: Page, name: string) => page.getByRole('region', { name });
const rows = (page: Page, name: string) => group(page, name).locator('li[data-row]');

test('an assistant’s day over two clients: live, unseen, from the device without a network, and gone with a client @both', async ({
  browser,
  baseURL,
}, { project }) => {
  test.slow();
  const language = project.name === 'ar' ? 'ar' : 'en';
  const { groups, clients, end, offline } = said[language];
  const [answer, late, today, coming, waiting] = groups;
  const door = await openReleaseDoor(baseURL!);
  const mona = await Member.signUp(baseURL!, 'Mona');
  await confirmAddress(mona);
  const noor = await openClient(mona, 'Noor Dental', 'Layla');
  const qamar = await openClient(mona, 'مخبز قمر', 'Omar');
  const heard = [noor, qamar].map(hearing);

  await noor.ask('Confirm the appointments', tonight());
  await noor.ask('Send the papers', Date.now() - 30 * hour);
  const asked = await noor.ask('Claims');
  await noor.question(asked, 'Which two are missing?');
  await qamar.ask('الرد على الشكاوى', tonight() + 24 * hour);

  const context = await browser.newContext({
    ...(language === 'ar' ? phone : {}),
    baseURL: door.origin,
  });
  await signInAs(context, mona);
  await context.addCookies([{ name: choiceCookies.language, value: language, url: door.origin }]);
  const data = { language, zone: 'Africa/Cairo' };
  await context.request.patch('/api/me', { headers: { origin: door.origin }, data });
  const page = await context.newPage();
  const errors = watchConsole(page);
  const wire = watchWire(page);
  await page.goto('/');
  await expect(page).toHaveURL(/\/today$/);

  await expect(rows(page, answer)).toHaveText([/Claims.*Noor Dental.*(Layla)/s]);
  await expect(rows(page, late)).toHaveText([/Send the papers.*Noor Dental/s]);
  await expect(rows(page, today)).toHaveText([/Confirm the appointments.*Noor Dental/s]);
  await expect(rows(page, coming)).toHaveText([/الرد على الشكاوى.*مخبز قمر/s]);
  await expect(group(page, waiting)).toHaveCount(0);
  // Each in its client's colour, and on the line of the day.
  const hues = page.locator('li[data-row]');
  expect(
    new Set(await hues.evaluateAll((all) => all.map((row) => row.getAttribute('data-hue')))).size,
  ).toBe(2);
  await expect(page.locator('[data-pin]')).toHaveCount(1);
  await expectNoSideScroll(page, 'today');
  expect(await axeFindings(page)).toEqual([]);

  await test.step('one client is shown alone, and the way to each one’s note stands at the end', async () => {
    const choice = page.getByRole('list', { name: clients }).getByRole('button');
    await expect(choice).toHaveText([/Noor Dental$/, /مخبز قمر$/]);
    await choice.last().click();
    await expect(page.locator('li[data-row]')).toHaveText([/الرد على الشكاوى/]);
    await expect(group(page, end).getByRole('link')).toHaveText([/مخبز قمر$/]);
    await expectNoSideScroll(page, 'today of one client');
    expect(await axeFindings(page)).toEqual([]);
    await choice.last().click();
    await expect(page.locator('li[data-row]')).toHaveCount(4);
    const note = group(page, end).getByRole('link', { name: 'Noor Dental' });
    await expect(note).toHaveAttribute(
      'href',
      new RegExp(`/w/${noor.workspaceId}/home\\?note=true`),
    );
  });

  await test.step('what happens in a room is here at once', async () => {
    const fresh = await qamar.ask('كعكة الحفل', tonight());
    await expect(rows(page, today).filter({ hasText: 'كعكة الحفل' })).toContainText('مخبز قمر');
    await expect(page.locator('[data-pin]')).toHaveCount(2);
    await qamar.question(fresh, 'كم شمعة؟');
    await expect(rows(page, answer)).toHaveCount(2);
  });

  await test.step('nobody saw her come, and nothing of one client went through another’s room', () => {
    for (const messages of heard)
      expect(messages.filter((message) => message.includes('"presence"'))).toEqual([]);
    const [ofNoor, ofQamar] = [wire.of(noor.workspaceId), wire.of(qamar.workspaceId)];
    for (const [own, words, foreign] of [
      [ofNoor, 'Confirm the appointments', qamarCanaries(qamar)],
      [ofQamar, 'الرد على الشكاوى', noorCanaries(noor)],
    ] as const) {
      expect(own).toContain(words);
      // She looks on: of her coming the room itself is told that nobody is to be.
      expect(own).toContain('"quiet":true');
      expect(own).not.toContain('"type":"presence"');
      for (const canary of foreign) expect(own).not.toContain(canary);
    }
    for (const [at, canaries] of [qamarCanaries(qamar), noorCanaries(noor)].entries())
      for (const canary of canaries) expect(heard[at]!.join('\n')).not.toContain(canary);
  });

  await test.step('a task opens at its client, and Back is where one was', async () => {
    const scrolled = () => page.locator('main > [aria-busy]').evaluate((sheet) => sheet.scrollTop);
    await rows(page, coming).getByRole('link').scrollIntoViewIfNeeded();
    const place = await scrolled();
    await rows(page, coming).getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/w/${qamar.workspaceId}/board/`));
    await expect(page.locator('aside', { hasText: 'الرد على الشكاوى' }).first()).toBeVisible();
    await page.goBack();
    await expect(rows(page, coming).getByRole('link')).toBeFocused();
    expect(await scrolled()).toBe(place);
    // The board's own session is over; this one hears again.
    await noor.ask('Order gloves', tonight());
    await expect(rows(page, today)).toHaveCount(2);
  });

  await test.step('without a network it is as it was, and says when', async () => {
    // What comes last is on the device: all before it is.
    for (const { socket, name } of [noor, qamar]) {
      await socket.mutate('createLabel', { labelId: randomUUID(), name: `Last of ${name}` });
      await expect.poll(() => keptBoards(page)).toContain(`Last of ${name}`);
    }
    await untilKept(page);
    await door.shut();
    await page.reload();
    await expect(rows(page, today)).toHaveCount(2);
    await expect(rows(page, answer)).toHaveCount(2);
    await expect(page.getByText(offline)).toBeVisible();
    await door.open();
    await expect(page.getByText(offline)).toHaveCount(0);
  });

  await test.step('what one is not in any more goes at once, and from the device', async () => {
    await expect.poll(() => keptBoards(page)).toContain('كعكة الحفل');
    await qamar.remove();
    await expect(rows(page, answer)).toHaveCount(1);
    await expect(page.locator('main')).not.toContainText('مخبز قمر');
    await expect.poll(() => keptBoards(page)).not.toContain('كعكة الحفل');
    await expect(rows(page, today)).toHaveCount(2);
  });
  // What could not be had while there was no network is no error of the page's.
  expect(errors.filter((each) => !each.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  await context.close();
  for (const client of [noor, qamar]) client.close();
  await door.close();
});

const noorCanaries = ({ workspaceId, ownerId }: Client) => [
  ...['Noor Dental', 'Layla', 'Confirm the appointments', 'Claims', 'Which two are missing?'],
  ...[workspaceId, ownerId],
];
const qamarCanaries = ({ workspaceId, ownerId }: Client) => [
  ...['مخبز قمر', 'Omar', 'الرد على الشكاوى', 'كعكة الحفل', 'كم شمعة؟'],
  ...[workspaceId, ownerId],
];

/** Every message that a client's own page is told. */
function hearing({ socket }: Client): string[] {
  const heard: string[] = [];
  socket.onDown = (message) => void heard.push(JSON.stringify(message));
  return heard;
}
