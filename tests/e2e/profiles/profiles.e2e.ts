import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

test('an assistant is led to what the business says of itself, before the first task and once (domain S53)', async ({
  openSide,
}) => {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const mona = await openSide('assistant', { ...phone, language: 'ar', startOver: false });
  const [desk, hand] = [layla.page, mona.page];
  const business = layla.board.replace(/\/board.*$/, '/business');

  // Nothing is written: nobody is led anywhere, and the owner is asked six things.
  await hand.goto(business);
  await expect(hand.getByText('لم يُكتب شيء هنا بعد')).toBeVisible();
  await desk.goto(business);
  await desk.getByRole('button', { name: 'Write: What we sell' }).click();
  await desk.getByLabel('Services or products').fill('Check-ups and whitening.\n\nNo surgery.');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByRole('button', { name: 'Edit: What we sell' })).toBeFocused();
  // It is there at once for whoever reads it, without a button.
  await expect(hand.getByText('Check-ups and whitening.')).toBeVisible();
  await expect(hand.getByRole('button', { name: /تعديل/ })).toHaveCount(0);
  expect(await axeFindings(desk)).toEqual([]);
  expect(await axeFindings(hand)).toEqual([]);
  await expectNoSideScroll(hand, 'about the business');

  // Whoever comes in first is led there, above the board and in the task; after that no more.
  const other = await openSide('assistant', { language: 'en', startOver: true });
  const owner = await openSide('client', { language: 'en', startOver: false });
  const lead = other.page.locator('[data-business-lead]');
  await owner.page.goto(owner.board.replace(/\/board.*$/, '/business'));
  await owner.page.getByRole('button', { name: 'Write: How we speak' }).click();
  await owner.page.getByLabel('Warm or formal').fill('Warm, never in capitals.');
  await owner.page.keyboard.press('Control+Enter');
  await expect(lead).toContainText('Before your first task');
  await taskNamed(other.page, 'Reconcile last month').getByRole('link').first().click();
  await expect(lead).toHaveCount(1);
  await lead.getByRole('link', { name: 'Read about the business' }).click();
  await expect(other.page.getByText('Warm, never in capitals.')).toBeVisible();
  await expect(lead).toHaveCount(0);
  await other.page.goto(other.board);
  await taskNamed(other.page, 'Reconcile last month').getByRole('link').first().click();
  await expect(other.page.getByRole('heading', { level: 2, name: /Reconcile/ })).toBeVisible();
  await expect(lead).toHaveCount(0);
});

test('an assistant says what they offer, in Arabic on the phone; the client reads it, with the rate that is for them, and picks from it (domain S31) (domain S56)', async ({
  openSide,
}) => {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const mona = await openSide('assistant', { ...phone, language: 'ar', startOver: false });
  const [desk, hand] = [layla.page, mona.page];

  await hand.goto('/about-me');
  await hand.getByLabel('اسمك بالحروف العربية أو اللاتينية').fill('منى فاروق');
  await hand.getByLabel('اسم النشاط').fill('مكتب منى');
  await hand.getByLabel('الخدمات، خدمة في كل سطر').fill('إدارة البريد\nمسك الدفاتر');
  await hand.getByLabel('تعريف قصير').fill('خمس سنوات مع عيادات الأسنان.');
  await hand.getByText('الإنجليزية', { exact: true }).tap();
  await hand.getByLabel('ما لا يناسبني').fill('مكالمات بلا موعد.');
  await hand.getByRole('button', { name: 'إضافة سعر' }).tap();
  await hand.getByLabel('المبلغ').fill('٤٥');
  await hand.getByLabel('العملة').selectOption('AED');
  await hand.getByRole('group', { name: 'يُعرض على' }).getByText('Noor Dental').tap();
  await hand.getByRole('button', { name: 'حفظ السعر' }).tap();
  await expect(hand.getByText('معروض على')).toBeVisible();
  expect(await axeFindings(hand)).toEqual([]);
  await expectNoSideScroll(hand, 'about me');
  // What was kept is there after a reload.
  await hand.reload();
  await expect(hand.getByLabel('اسم النشاط')).toHaveValue('مكتب منى');

  // The client presses the name among the people.
  await desk.goto(layla.board.replace(/\/board.*$/, '/people'));
  await desk.getByRole('link', { name: 'Mona Farouk', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Mona Farouk' })).toBeVisible();
  await expect(desk.getByText('منى فاروق')).toBeVisible();
  await expect(desk.getByText('إدارة البريد').first()).toBeVisible();
  await expect(desk.getByText('AED 45 an hour')).toBeVisible();
  await expect(desk.getByText('مكالمات بلا موعد.')).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
  // Another word of hers is there without asking.
  await hand.getByLabel('متى', { exact: true }).fill('الأحد إلى الخميس.');
  await hand.getByLabel('متى', { exact: true }).blur();
  await expect(desk.getByText('الأحد إلى الخميس.')).toBeVisible();
  // Who reads in Arabic sees her name in it first, also over the agreement.
  await hand.goto(mona.board.replace(/\/board.*$/, '/people'));
  await hand.getByRole('link', { name: 'منى فاروق' }).tap();
  await expect(hand.getByRole('heading', { name: 'منى فاروق' })).toBeVisible();
  await expectNoSideScroll(hand, 'a member');

  // The agreement picks from her services, whoever proposes it.
  await hand.goto(mona.board.replace(/\/board.*$/, '/people'));
  await hand.getByRole('link', { name: /^العقد مع/ }).tap();
  await hand.getByRole('button', { name: 'اقتراح شروط' }).tap();
  await hand.getByRole('button', { name: /إضافة.*إدارة البريد/ }).tap();
  await expect(hand.getByLabel('الخدمات، كل خدمة في سطر')).toHaveValue(/إدارة البريد/);
  await expect(hand.getByRole('button', { name: /إضافة.*إدارة البريد/ })).toHaveCount(0);
  expect(await axeFindings(hand)).toEqual([]);
});
