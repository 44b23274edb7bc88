import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { expect, test } from '../sample/sample-test.ts';

test('a client and an assistant begin with a plan: chosen in English, done in Arabic on the phone, each its own half (domain S44)', async ({
  openSide,
}) => {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const mona = await openSide('assistant', { ...phone, language: 'ar', startOver: false });
  const [desk, hand] = [layla.page, mona.page];
  const page = layla.board.replace(/\/board.*$/, '/onboarding');

  // A new engagement opens on the choice of its plan, with one chosen already and what is in it.
  await desk.goto(layla.board.replace(/\/board.*$/, '/home'));
  await desk.getByRole('link', { name: 'Onboarding' }).click();
  await expect(desk.getByRole('heading', { name: 'How do you begin together?' })).toBeVisible();
  await expect(desk.getByRole('radio', { name: /General assistance/ })).toBeChecked();
  await expect(desk.getByText('19 steps')).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
  await hand.goto(page);
  await expect(hand.getByRole('heading', { name: 'كيف تبدآن معًا؟' })).toBeVisible();
  await expectNoSideScroll(hand, 'the choice');
  expect(await axeFindings(hand)).toEqual([]);

  // The clinic's plan begins; the other side reads it at once, in its own language.
  await desk.getByRole('radio', { name: /^Clinic/ }).check();
  await desk.getByRole('button', { name: 'Begin with this plan' }).click();
  await expect(desk.getByText('3 days until day 0.')).toBeVisible();
  const tickEn = (title: string) => desk.getByRole('checkbox', { name: `Done: ${title}` });
  const tickAr = (title: string) => hand.getByRole('checkbox', { name: `أُنجزت: ${title}` });
  await expect(tickAr('العقد')).toBeVisible();
  await expect(hand.getByText('خطوتك التالية').first()).toBeVisible();

  // What waits for something else cannot be ticked; nobody ticks for the other.
  await expect(tickAr('ثلاث مهام قليلة المخاطر')).toBeDisabled();
  await expect(
    hand.getByRole('checkbox', { name: 'أُنجزت: استبيان التعارف', exact: true }),
  ).toHaveCount(0);

  // A step of both is done once both have said so.
  await hand.locator('label', { has: tickAr('العقد') }).tap();
  await expect(desk.getByRole('img', { name: /Mona Farouk.? has done it/ })).toHaveCount(1);
  await desk.locator('label', { has: tickEn('Agree on the terms') }).click();
  await expect(desk.getByText('Done by both')).toHaveCount(1);
  await expect(hand.getByText('أنجزها الطرفان')).toHaveCount(1);
  for (const title of [
    'Agree what stays between us',
    'Answer the intake questions',
    'Write down what you expect',
  ])
    await desk.locator('label', { has: tickEn(title) }).click();
  await hand.locator('label', { has: tickAr('اتفاقية السرية') }).tap();
  await expect(tickAr('ثلاث مهام قليلة المخاطر')).toBeEnabled();

  // Questions are answered by their own side, and read by the other in its language.
  const sells = desk.getByRole('textbox', { name: 'What do you sell, and to whom?' });
  await desk.getByRole('button', { name: 'Answer the intake questions', exact: true }).click();
  await sells.fill('Dental care, to families');
  await sells.blur();
  await hand.getByRole('button', { name: 'استبيان التعارف', exact: true }).tap();
  await expect(hand.getByText('ماذا تبيع، ولمن؟')).toBeVisible();
  await expect(hand.getByText('Dental care, to families')).toBeVisible();
  await expect(hand.getByRole('textbox', { name: 'ماذا تبيع، ولمن؟' })).toHaveCount(0);
  for (const [page, title] of [
    [desk, 'Answer the intake questions'],
    [hand, 'استبيان التعارف'],
  ] as const)
    await page.getByRole('button', { name: title, exact: true }).click();

  // Skipped, with a reason that the other reads.
  await hand.getByRole('button', { name: /^قائمة .*استبيان التعارف للمساعد/ }).tap();
  await hand.getByRole('menuitem', { name: 'تخطٍّ…' }).tap();
  await hand.getByRole('button', { name: 'تخطي الخطوة' }).tap();
  await expect(hand.getByText('يلزم ذكر السبب.')).toBeVisible();
  await hand.getByLabel('السبب').fill('تحدثنا عن ذلك');
  await hand.getByRole('button', { name: 'تخطي الخطوة' }).tap();
  await expect(desk.getByText('تحدثنا عن ذلك')).toBeVisible();

  // A step of one's own words, a note, and another day 0, which moves what is due.
  await desk.getByRole('button', { name: 'Add step' }).click();
  await desk.getByLabel('What is to be done').fill('Send the price list');
  await desk.getByLabel('Whose step').selectOption('client');
  await desk.getByLabel('Days from day 0').fill('-1');
  await desk.getByRole('button', { name: 'Add step' }).click();
  await expect(hand.getByText('Send the price list')).toBeVisible();
  await desk.getByRole('button', { name: 'Send the price list', exact: true }).click();
  await desk.getByLabel('Note', { exact: true }).fill('The one of this year');
  await desk.getByRole('button', { name: 'Add note' }).click();
  await hand.getByRole('button', { name: 'Send the price list', exact: true }).tap();
  await expect(hand.getByText('The one of this year')).toBeVisible();
  await desk.getByRole('button', { name: 'Change day 0' }).click();
  await desk.getByLabel('Day 0: the day of the first call').fill('in 10 days');
  await desk.getByRole('button', { name: 'Save' }).click();
  // Near midnight it is another day already on the one clock.
  await expect(hand.getByText(/1[01] (أيام|يومًا) حتى اليوم صفر/)).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
  expect(await axeFindings(hand)).toEqual([]);
  await expectNoSideScroll(hand, 'the plan');
  await expectNoSideScroll(desk, 'the plan on a desk');

  // Without a network it goes on; what was ticked goes out later.
  await mona.context.setOffline(true);
  await hand.locator('label', { has: tickAr('صفحة «طريقة العمل معي»') }).tap();
  await mona.context.setOffline(false);
  await expect(desk.getByRole('img', { name: /Mona Farouk.? has done it/ })).toHaveCount(3);

  // A step that stands for the agreement leads to it.
  await desk.getByRole('link', { name: 'Open' }).first().click();
  await desk.waitForURL(/\/people\/[0-9a-f-]{36}\/agreement/);
});

test('an assistant keeps a plan for the next client, with nothing of this one (domain S40)', async ({
  openSide,
}) => {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const mona = await openSide('assistant', { language: 'en', startOver: false });
  const [theirs, own] = [layla.page, mona.page];
  const page = layla.board.replace(/\/board.*$/, '/onboarding');
  await own.goto(page);
  await own.getByRole('button', { name: 'Begin with this plan' }).click();
  for (const [who, title] of [
    [own, 'My hello letter'],
    [own, 'Rules of Noor Dental'],
    [theirs, 'The key of the safe'],
  ] as const) {
    await who.goto(page);
    await who.getByRole('button', { name: 'Add step' }).click();
    await who.getByLabel('What is to be done').fill(title);
    await who.getByRole('button', { name: 'Add step' }).click();
    await expect(who.getByRole('button', { name: title, exact: true })).toBeVisible();
  }
  await expect(own.getByRole('button', { name: 'The key of the safe', exact: true })).toBeVisible();
  await own.getByRole('button', { name: 'Keep for the next client' }).click();
  const dialog = own.getByRole('dialog');
  await expect(dialog.getByText('My hello letter')).toBeVisible();
  await expect(dialog.getByText('2 steps are left out')).toBeVisible();
  await expect(dialog.getByText('Noor')).toHaveCount(0);
  await dialog.getByLabel('Name of the plan').fill('My way');
  await dialog.getByRole('button', { name: 'Keep the plan' }).click();

  // Another plan instead of one that nobody has begun: the own one is among them, and the client's side has none.
  await own.getByRole('button', { name: 'Choose another plan' }).click();
  await own.getByRole('radio', { name: /^My way/ }).check();
  await expect(own.getByText('My hello letter')).toBeVisible();
  await expect(own.getByText('The key of the safe')).toHaveCount(0);
  await expect(theirs.getByRole('heading', { name: 'How do you begin together?' })).toBeVisible();
  await expect(theirs.getByText('My way')).toHaveCount(0);
  await own.getByRole('button', { name: 'Begin with this plan' }).click();
  await expect(theirs.getByText('My hello letter')).toBeVisible();
});
