import type { Page } from '@playwright/test';

/** As the device hands over what another app shares. */
export async function shareInto(page: Page, shared: Record<string, string>): Promise<void> {
  await page.evaluate((fields) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/share';
    for (const [name, value] of Object.entries(fields)) {
      const field = document.createElement('textarea');
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }, shared);
}
