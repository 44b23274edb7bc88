import { expect, test, type Page } from '@playwright/test';

import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { addTask, taskNamed } from '../sample/sample-people.ts';
import { expectInTheDay, type DayPlaces } from './day-places.ts';
import { lifeOf } from './life-steps.ts';
import { openTwoSides } from './two-sides.ts';

const hour = 3_600_000;
const title = 'فواتير شهر أكتوبر';
const looks = {
  layla: { language: 'ar', ...phone },
  mona: { language: 'en', viewport: { width: 1280, height: 800 } },
} as const;

test('one task, two people: asked, countered, agreed, worked on, asked about, delivered, returned, accepted', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const sides = await openTwoSides(browser, baseURL!, looks);
  const { board: layla } = sides.layla;
  const { board: mona } = sides.mona;
  const asks = lifeOf(layla, 'ar', 'touch');
  const does = lifeOf(mona, 'en', 'keys');
  const inTheDay = (places: DayPlaces) => expectInTheDay(sides, title, places);

  await test.step('Layla asks on the phone, for tomorrow at five', async () => {
    await addTask(layla, 0, title);
    await open(layla);
    await asks.propose('غدًا ٥ م');
    await expect(asks.block).toHaveAttribute('data-state', 'asked');
    await expect(asks.block).toContainText('بانتظار رد Mona');
    await inTheDay({ home: null, today: 'answer' });
  });

  await test.step('Mona names another day, and says why', async () => {
    await open(mona);
    await expect(does.block).toHaveAttribute('data-open', 'mine');
    await does.propose('in 3 days 5pm', 'The bank statement comes in the morning');
    await expect(does.strip).toContainText('Layla answers');
    await expect(asks.block).toHaveAttribute('data-state', 'counter');
    await expect(asks.life).toContainText('The bank statement comes in the morning');
    await inTheDay({ home: 'waits', today: 'waiting' });
  });

  await test.step('Layla agrees: the seam closes on both screens', async () => {
    await asks.press(/^قبول موعد/);
    for (const life of [asks, does]) {
      await expect(life.block).toHaveAttribute('data-state', 'agreed');
      await expect(life.strip).toContainText(/^(تم الاتفاق|Agreed) /);
    }
    await expect(does.heard).toContainText('Agreed: ');
    await inTheDay({ home: null, today: 'coming' });
  });

  await test.step('Mona starts, and asks: the clock stands still until Layla answers', async () => {
    await does.press('Start');
    await expect(does.head).toContainText('In progress');
    await expect(does.strip.getByRole('button', { name: 'Deliver…' })).toBeFocused();
    await inTheDay({ home: 'doing', today: 'coming' });
    await does.ask('Which bank?');
    await expect(does.life).toContainText('Waiting on Layla');
    await expect(does.life).toContainText('clock stopped');
    await expect(asks.life).toContainText('بانتظار ردك');
    await inTheDay({ home: 'waits', today: 'waiting' });
    await asks.answer('بنك الإمارات');
    await expect(does.head).toContainText('In progress');
    await inTheDay({ home: 'doing', today: 'coming' });
  });

  await test.step('delivered, returned with what is missing, delivered again, accepted', async () => {
    await does.press('Deliver…', 'Eleven invoices, one is double');
    await expect(asks.life).toContainText('Eleven invoices, one is double');
    await inTheDay({ home: 'waits', today: 'waiting' });
    await asks.press('طلب تعديل…', 'تنقص فاتورة المختبر');
    await expect(does.life).toContainText('Returned once');
    await expect(does.life).toContainText('تنقص فاتورة المختبر');
    await inTheDay({ home: 'doing', today: 'coming' });
    await does.press('Deliver…', '');
    await inTheDay({ home: 'waits', today: 'waiting' });
    await asks.press('قبول التسليم');
    await expect(does.head).toContainText('Done');
    await expect(asks.block).toHaveAttribute('data-state', 'agreed');
    await inTheDay({ home: 'delivered', today: null });
  });

  for (const page of [layla, mona]) {
    await expectNoSideScroll(page, 'the task');
    expect(await axeFindings(page, 'aside.task-panel')).toEqual([]);
  }
  await sides.close();
});

test('the same with Mona offline in the middle: her steps wait and say so, the seam stays open, and all of it lands', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const sides = await openTwoSides(browser, baseURL!, looks);
  const { board: layla } = sides.layla;
  const { board: mona, context: network } = sides.mona;
  const asks = lifeOf(layla, 'ar', 'touch');
  const does = lifeOf(mona, 'en', 'keys');
  const inTheDay = (places: DayPlaces) => expectInTheDay(sides, title, places);
  await sides.request(title, { at: Date.now() + 80 * hour, zone: 'Asia/Dubai' });
  await open(layla);
  await open(mona);
  await expect(does.strip.getByRole('button', { name: /^Accept/ })).toBeVisible();
  await inTheDay({ home: null, today: 'answer' });

  await test.step('her yes and her start are on their way: nothing is agreed on any screen', async () => {
    await network.setOffline(true);
    await does.press(/^Accept/);
    await expect(does.strip).toContainText('Your yes goes out when you are online');
    await does.press('Start');
    for (const life of [asks, does])
      await expect(life.block).toHaveAttribute('data-state', 'asked');
    await expect(does.strip).toContainText('Your yes goes out when you are online');
    await expect(does.strip).not.toContainText('Agreed');
    await inTheDay({ home: null, today: 'answer' });
  });

  await test.step('both land: the seam closes on both screens', async () => {
    await network.setOffline(false);
    for (const life of [asks, does]) {
      await expect(life.block).toHaveAttribute('data-state', 'agreed');
      await expect(life.strip).toContainText(/^(تم الاتفاق|Agreed) /);
    }
    await expect(asks.head).toContainText('قيد التنفيذ');
    await inTheDay({ home: 'doing', today: 'coming' });
  });

  await test.step('a question without a network stops no clock until it is there', async () => {
    await network.setOffline(true);
    await does.ask('Which bank?');
    await expect(asks.head).toContainText('قيد التنفيذ');
    await inTheDay({ home: 'doing', today: 'coming' });
    await network.setOffline(false);
    await expect(asks.life).toContainText('بانتظار ردك');
    await inTheDay({ home: 'waits', today: 'waiting' });
    await asks.answer('بنك الإمارات');
    await expect(does.head).toContainText('In progress');
  });

  await test.step('a delivery too; what comes back meanwhile is told when she is back', async () => {
    await network.setOffline(true);
    await does.press('Deliver…', 'Eleven invoices, one is double');
    await expect(does.strip).toContainText('Goes out when you are online');
    await inTheDay({ home: 'doing', today: 'coming' });
    await network.setOffline(false);
    await expect(asks.life).toContainText('Eleven invoices, one is double');
    await inTheDay({ home: 'waits', today: 'waiting' });
    await network.setOffline(true);
    await asks.press('طلب تعديل…', 'تنقص فاتورة المختبر');
    await inTheDay({ home: 'doing', today: 'waiting' });
    await network.setOffline(false);
    await expect(does.life).toContainText('تنقص فاتورة المختبر');
    await inTheDay({ home: 'doing', today: 'coming' });
  });

  await test.step('delivered again and accepted', async () => {
    await network.setOffline(true);
    await does.press('Deliver…', '');
    await network.setOffline(false);
    await asks.press('قبول التسليم');
    await expect(does.head).toContainText('Done');
    await inTheDay({ home: 'delivered', today: null });
  });
  await sides.close();
});

async function open(page: Page): Promise<void> {
  await taskNamed(page, title).getByRole('link').click();
}
