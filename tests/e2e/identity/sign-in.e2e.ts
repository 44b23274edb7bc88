import { randomUUID } from 'node:crypto';

import { expect, test, type Page } from '@playwright/test';

import { linkInMail } from '../story/story-person.ts';

const password = 'a long enough password';

/** Somebody with an account; a page of theirs knows nothing of it yet. */
async function signUp(page: Page, origin: string): Promise<string> {
  const email = `layla-${randomUUID()}@example.test`;
  const answer = await page.request.post('/api/auth/sign-up/email', {
    headers: { origin },
    data: { name: 'Layla Haddad', email, password, zone: 'Asia/Dubai', language: 'en' },
  });
  expect(answer.ok()).toBe(true);
  await page.context().clearCookies();
  return email;
}

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test.describe('signing in', () => {
  test('a wrong password is said in words and loses nothing; the right one leads on to where one wanted', async ({
    page,
    baseURL,
  }) => {
    const email = await signUp(page, baseURL!);
    await page.goto('/profile?from=mail');
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await signIn(page, email, 'not the password');
    await expect(page.getByText('The email or the password is incorrect.')).toBeVisible();
    await expect(page.getByLabel('Email')).toHaveValue(email);
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('not the password');
    await signIn(page, email, password);
    await expect(page).toHaveURL(/\/profile\?from=mail$/);
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Layla Haddad');
  });

  test('Tab leads from the address to the password, before the way to a new one', async ({
    page,
  }) => {
    await page.goto('/sign-in');
    await page.getByLabel('Email').focus();
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Show password' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Forgot your password?' })).toBeFocused();
  });

  test('what is empty or no address is said at its field, in the language that was chosen meanwhile', async ({
    page,
  }) => {
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill('layla at example');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('This doesn’t look like an email address')).toBeVisible();
    await expect(page.getByText('The password is missing.')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    await page.getByRole('button', { name: 'العربية' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('input[type=email]')).toHaveValue('layla at example');
    await expect(page.getByText('The password is missing.')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  });

  test('a forgotten password is replaced by mail, and the old one is dead', async ({
    page,
    baseURL,
  }) => {
    const email = await signUp(page, baseURL!);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    // The page of before has a field of that name too.
    await expect(page.getByRole('heading', { name: 'A new password' })).toBeVisible();
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    let link = '';
    await expect
      .poll(async () => {
        link = await linkInMail(page, email);
        return link;
      })
      .toContain('/reset?token=');
    await page.goto(link);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(page.getByText('10 characters or more')).toBeVisible();
    await page.getByLabel('New password').fill('another long password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('link', { name: 'Sign in', exact: true }).click();
    await signIn(page, email, password);
    await expect(page.getByText('The email or the password is incorrect.')).toBeVisible();
    await signIn(page, email, 'another long password');
    await expect(page.getByRole('radiogroup', { name: 'Which side is yours?' })).toBeVisible();
    await page.goto(link);
    await page.getByLabel('New password').fill('a third long password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  });

  test('an unknown address is said to be one, outside and inside', async ({ page, baseURL }) => {
    const answer = await page.goto('/nowhere/at/all');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    const email = await signUp(page, baseURL!);
    await page.goto('/w/00000000-0000-4000-8000-000000000000/people');
    await signIn(page, email, password);
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    await page.getByRole('link', { name: 'To the start page' }).click();
    await expect(page).toHaveURL(/\/start$/);
  });
});
