import { randomUUID } from 'node:crypto';

import { expect, test, type Page } from '@playwright/test';
import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { choiceCookies } from '@sanad/protocol/choice-cookie';
import { createDocToken } from '@sanad/protocol/http/docs';
import { patchMe, type Language } from '@sanad/protocol/http/profile';

import type { Member } from '../../harness/member.ts';
import { RecordSocket } from '../../harness/record-socket.ts';
import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { signInAs } from '../sign-in-as.ts';
import { openInviter } from '../workspace/invite-over-http.ts';

const words = {
  en: {
    section: 'Links for programs',
    end: /^End the link to/,
    none: 'No program has a link now.',
    again: 'Try again',
  },
  ar: {
    section: 'روابط البرامج',
    end: /^إنهاء الرابط إلى/,
    none: 'لا روابط للبرامج الآن.',
    again: 'إعادة المحاولة',
  },
} as const;

async function makeLink(
  member: Member,
  workspaceId: WorkspaceId,
  title: string,
  right: 'view' | 'edit',
): Promise<string> {
  const socket = new RecordSocket(member, workspaceId);
  const documentId = randomUUID() as DocumentId;
  await socket.mutate('createDocument', { documentId, title });
  socket.close();
  const params = { workspaceId, documentId };
  const { token } = await member.call(createDocToken, { params, body: { right, hours: 24 } });
  return `/docs/${workspaceId}/${documentId}?token=${token}`;
}

/** Whether a program that holds the link is still connected, as its own socket sees it. */
async function openAsProgram(page: Page, path: string): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle(async (address) => {
    const socket = new WebSocket(new URL(address, location.href.replace('http', 'ws')));
    const closed = new Promise<number>((resolve) => {
      socket.addEventListener('close', (event) => resolve(event.code));
    });
    await new Promise((resolve) => socket.addEventListener('message', resolve));
    return { closed };
  }, path);
  return () => handle.evaluate(({ closed }) => closed);
}

for (const { language, width, height, theme } of [
  { language: 'en', width: 1280, height: 800, theme: 'light' },
  { language: 'ar', width: 360, height: 740, theme: 'dark' },
] as const satisfies readonly {
  language: Language;
  width: number;
  height: number;
  theme: string;
}[]) {
  test(`a person sees and ends the links of their programs, an owner everybody’s (${language}, ${width} px)`, async ({
    browser,
    baseURL,
  }) => {
    const said = words[language];
    const { member, workspaceId } = await openInviter(baseURL!);
    const context = await browser.newContext({
      baseURL: baseURL!,
      viewport: { width, height },
      colorScheme: theme,
    });
    await signInAs(context, member);
    for (const [name, value] of [
      [choiceCookies.language, language],
      [choiceCookies.theme, theme],
    ] as const)
      await context.addCookies([{ name, value, url: baseURL! }]);
    const page = await context.newPage();
    await page.goto('/profile');
    await member.call(patchMe, { body: { language, theme } });
    await page.reload();
    const section = page.getByRole('region', { name: said.section });
    // Who has no such link is not asked to know what one is.
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(section).toHaveCount(0);

    const viewPath = await makeLink(member, workspaceId, 'Opening hours', 'view');
    await makeLink(
      member,
      workspaceId,
      'إجراءات المناوبة الصباحية وكل ما يلزمها قبل الافتتاح',
      'edit',
    );
    await page.reload();
    await expect(section.getByRole('listitem')).toHaveCount(2);
    await expectNoSideScroll(page, 'profile');
    expect(await axeFindings(page)).toEqual([]);
    const closed = await openAsProgram(page, viewPath);

    // By keyboard: the focus stays in the section though the pressed button is gone.
    const row = section.getByRole('listitem').filter({ hasText: 'Opening hours' });
    await row.getByRole('button', { name: said.end }).focus();
    await page.keyboard.press('Enter');
    await expect(section.getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('heading', { name: said.section })).toBeFocused();
    expect(await closed()).toBe(4403);

    await page.goto(`/w/${workspaceId}/people`);
    await expect(section.getByRole('listitem')).toHaveCount(1);
    await expect(section.getByText('Layla')).toBeVisible();
    await expectNoSideScroll(page, 'people');
    await section.getByRole('button', { name: said.end }).click();
    // What was ended while one looks is said; the next time there is nothing to see.
    await expect(section.getByText(said.none)).toBeVisible();
    await expect(page.getByRole('heading', { name: said.section })).toBeFocused();

    await page.route('**/doc-tokens', (route) => route.abort());
    await page.reload();
    await expect(section.getByRole('alert')).toBeVisible();
    await page.unroute('**/doc-tokens');
    await section.getByRole('button', { name: said.again }).click();
    await expect(section).toHaveCount(0);
    await context.close();
  });
}
