import { expect, test } from '@playwright/test';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { signInAs } from '../sign-in-as.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';

/** Every page on which there is nothing yet, and whether anything in a workspace makes it so. */
const pages = {
  home: 'W/home',
  board: 'W/board',
  list: 'W/board?view=list',
  calendar: 'W/board?view=calendar',
  documents: 'W/docs',
  files: 'W/files',
  'check-ins': 'W/check-ins',
  onboarding: 'W/onboarding',
  people: 'W/people',
  templates: 'W/templates',
  today: '/today',
  inbox: '/inbox',
  later: '/inbox?tab=later',
  done: '/inbox?tab=done',
  ideas: '/ideas',
} as const;

for (const [side, width] of [
  ['client', 1280],
  ['assistant', 360],
] as const) {
  test(`every empty page offers one next step, to the ${side}’s side (domain S57)`, async ({
    browser,
    baseURL,
  }) => {
    const member = await Member.signUp(baseURL!, 'Layla');
    await confirmAddress(member);
    const { workspace } = await member.call(createWorkspace, {
      body: { name: 'Noor Dental', side },
    });
    const context = await browser.newContext({
      baseURL: baseURL!,
      viewport: { width, height: 800 },
    });
    await signInAs(context, member);
    const page = await context.newPage();
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(address.replace('W', `/w/${workspace.id}`));
      const empty = page.locator('[data-empty]').first();
      await expect(empty, name).toBeVisible();
      const step = empty.getByRole('button').or(empty.getByRole('link')).first();
      await expect(step, name).toBeVisible();
      await expect(step, name).toBeEnabled();
    }
    await context.close();
  });
}
