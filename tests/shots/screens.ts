import { randomUUID } from 'node:crypto';

import type { Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { capturedMail } from '../harness/captured-mail.ts';

/** One way of looking: language, theme and width of the window in CSS pixels. */
export interface Look {
  readonly language: 'en' | 'ar';
  readonly theme: 'light' | 'dark';
  readonly width: 360 | 1280;
}

/** Who is there when a picture is taken. */
export interface Stage {
  readonly look: Look;
  /** `/w/<id>` of the sample workspace. */
  readonly workspace: string;
  readonly layla: Page;
  readonly mona: Page;
  /** Somebody without an account. */
  readonly stranger: Page;
  close(): Promise<void>;
}

export interface Screen {
  readonly name: string;
  /** Brings a page to where the picture is taken. */
  open(stage: Stage): Promise<Page>;
  /** Tidies up what the next picture must not show. */
  leave?(stage: Stage): Promise<void>;
}

const choiceNames: readonly string[] = Object.values(choiceCookies);

/** The Arabic pictures are Mona's, the English ones Layla's. */
const own = ({ look, layla, mona }: Stage): Page => (look.language === 'ar' ? mona : layla);

const otherOf = ({ look, layla, mona }: Stage): Page => (look.language === 'ar' ? layla : mona);

function at(name: string, path: string, ready: string): Screen {
  return {
    name,
    async open(stage) {
      const page = own(stage);
      await page.goto(stage.workspace + path);
      await page.locator(ready).first().waitFor();
      return page;
    },
  };
}

/** Mona's hand over Layla's board (on Arabic screens the other way round) where there is a mouse; else both are just here. */
const board: Screen = {
  name: 'board',
  async open(stage) {
    const page = own(stage);
    const hand = otherOf(stage);
    for (const side of [page, hand]) {
      await side.goto(`${stage.workspace}/board`);
      await side.locator('[data-task-id]').first().waitFor();
    }
    if (stage.look.width !== 1280) return page;

    const task = hand.locator('[data-task-id]').nth(5);
    const slot = hand.locator('[data-column-id]').nth(3);
    const [from, to] = [await task.boundingBox(), await slot.boundingBox()];
    if (!from || !to) throw new Error('the board has no such task or column');
    const grip = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
    const goal = { x: to.x + to.width / 2, y: from.y - 60 };
    await hand.mouse.move(grip.x, grip.y);
    await hand.mouse.down();
    await hand.mouse.move(grip.x + 12, grip.y, { steps: 3 });
    await hand.mouse.move(goal.x, goal.y, { steps: 8 });
    await page.locator('[data-hand-of] article').waitFor();
    await page.locator('[data-slot-by]').first().waitFor();
    return page;
  },
  async leave(stage) {
    const hand = otherOf(stage);
    await hand.keyboard.press('Escape');
    await hand.mouse.up();
    await own(stage).locator('[data-hand-of]').waitFor({ state: 'detached' });
    await hand.goto('about:blank');
  },
};

function forStranger(name: string, path: string): Screen {
  return {
    name,
    async open({ stranger }) {
      await stranger.goto(path);
      await stranger.locator('h1').first().waitFor();
      return stranger;
    },
  };
}

const task: Screen = {
  name: 'task',
  async open(stage) {
    const page = own(stage);
    await page.goto(`${stage.workspace}/board`);
    await page.locator('[data-task-id]').nth(2).getByRole('link').click();
    await page.waitForURL(/\/board\/[0-9a-f-]{36}/);
    await page
      .locator('textarea, [contenteditable], [role=complementary], aside')
      .first()
      .waitFor();
    return page;
  },
};

const document: Screen = {
  name: 'document',
  async open(stage) {
    const page = own(stage);
    await page.goto(`${stage.workspace}/docs`);
    await page.locator('main a[href*="/docs/"]').last().click();
    await page.locator('.ProseMirror').waitFor();
    return page;
  },
};

const join = { en: 'Join the call', ar: 'انضمام إلى المكالمة' } as const;
const start = { en: 'Start a check-in', ar: /بدء متابعة/ } as const;
const leave = { en: 'Leave', ar: 'مغادرة' } as const;

const lobby: Screen = {
  name: 'lobby',
  async open(stage) {
    const page = own(stage);
    const { language } = stage.look;
    await page.goto(`${stage.workspace}/check-ins`);
    await page.getByRole('button', { name: start[language] }).first().click();
    await page.waitForURL(/\/call\//);
    await page.getByRole('button', { name: join[language] }).waitFor({ timeout: 300_000 });
    await playing(page, 1);
    return page;
  },
};

/** Pictures move: so many of them, each with a frame of its own. */
async function playing(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const shown = [...globalThis.document.querySelectorAll('video')];
    return shown.filter((video) => video.videoWidth > 0 && !video.paused).length === wanted;
  }, count);
}

const call: Screen = {
  name: 'call',
  async open(stage) {
    const page = own(stage);
    const { language } = stage.look;
    const other = otherOf(stage);
    await page.getByRole('button', { name: join[language] }).click();
    await other.goto(new URL(page.url()).pathname);
    await other.getByRole('button', { name: join[language] }).click();
    await playing(page, 2);
    return page;
  },
};

/** The call goes on in the corner of another page. */
const corner: Screen = {
  name: 'corner',
  async open(stage) {
    const page = own(stage);
    // On a phone the call fills the screen: the browser's own way back is the one out of it.
    await page.goBack();
    await playing(page, 2);
    return page;
  },
  async leave({ layla, mona, look }) {
    for (const page of [layla, mona]) {
      await page.getByRole('button', { name: leave[look.language], exact: true }).click();
      await page.locator('video').first().waitFor({ state: 'detached' });
    }
  },
};

/** The first link in the newest captured mail to an address. */
async function linkInMail(page: Page, recipient: string): Promise<string> {
  for (;;) {
    const answer = await page.request.get(capturedMail());
    const { mails } = (await answer.json()) as { mails: { recipient: string; text: string }[] };
    const text = mails.find((mail) => mail.recipient === recipient)?.text ?? '';
    const link = /https?:\/\/[^\s<>"]+/.exec(text)?.[0];
    if (link !== undefined) return link;
  }
}

interface Owned {
  readonly id: string;
  readonly headers: { readonly origin: string };
}
const owned = new WeakMap<Page, Owned>();

/** The stranger has an account of their own, and a workspace in which nothing is yet. */
async function ownWorkspace({ look: { language }, stranger }: Stage): Promise<Owned> {
  const found = owned.get(stranger);
  if (found) return found;
  await stranger.goto('/sign-up');
  const headers = { origin: new URL(stranger.url()).origin };
  const words = {
    en: { name: 'Layla Haddad', workspace: 'Noor Dental' },
    ar: { name: 'ليلى حداد', workspace: 'نور لطب الأسنان' },
  } as const;
  const { name, workspace } = words[language];
  const email = `layla-${randomUUID()}@example.test`;
  const password = 'a long enough password';
  await stranger.request.post('/api/auth/sign-up/email', {
    headers,
    data: { name, email, password, zone: 'Asia/Dubai', language },
  });
  // Who invites has a confirmed address.
  await stranger.goto(await linkInMail(stranger, email));
  await stranger.locator('h1').first().waitFor();
  await stranger.request.post('/api/auth/sign-in/email', { headers, data: { email, password } });
  const answer = await stranger.request.post('/api/workspaces', {
    headers,
    data: { name: workspace, side: 'client' },
  });
  const { id } = ((await answer.json()) as { workspace: { id: string } }).workspace;
  const made = { id, headers };
  owned.set(stranger, made);
  return made;
}

const firstRun: Screen = {
  name: 'first-run',
  async open(stage) {
    const { id } = await ownWorkspace(stage);
    const { stranger } = stage;
    await stranger.goto(`/w/${id}/board`);
    await stranger.locator('ol > li').first().waitFor();
    return stranger;
  },
};

/** A word as it is typed in a hurry, and what it finds. */
const palette: Screen = {
  name: 'palette',
  async open(stage) {
    const page = own(stage);
    await page.goto(`${stage.workspace}/board`);
    await page.locator('[data-task-id]').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(stage.look.language === 'ar' ? 'الاسعار' : 'price');
    await page.getByRole('option').first().waitFor();
    await page.waitForLoadState('networkidle');
    return page;
  },
  async leave(stage) {
    await own(stage).keyboard.press('Escape');
  },
};

/** What Mona sees when she opens Layla's link. */
const invitation: Screen = {
  name: 'invitation',
  async open(stage) {
    const { id, headers } = await ownWorkspace(stage);
    const { stranger } = stage;
    const { language } = stage.look;
    const words = {
      en: {
        name: 'Mona',
        note: 'We spoke on Thursday about the phone and the bookkeeping. Change anything you like.',
      },
      ar: {
        name: 'منى',
        note: 'تحدثنا يوم الخميس عن الهاتف ومسك الدفاتر، ويمكن تعديل أي شيء في هذه الخطة.',
      },
    } as const;
    const answer = await stranger.request.post(`/api/workspaces/${id}/invitations`, {
      headers,
      data: { ...words[language], role: 'assistant', language },
    });
    const { link } = (await answer.json()) as { link: string };
    const context = stranger.context();
    const choices = (await context.cookies()).filter(({ name }) => choiceNames.includes(name));
    await context.clearCookies();
    await context.addCookies(choices);
    await stranger.goto(new URL(link).pathname);
    await stranger.locator('h1').first().waitFor();
    return stranger;
  },
};

export const screens: readonly Screen[] = [
  forStranger('sign-in', '/sign-in'),
  forStranger('sign-up', '/sign-up'),
  forStranger('not-found', '/nowhere'),
  forStranger('help', '/help'),
  forStranger('help-page', '/help/begin-client'),
  board,
  palette,
  task,
  at('home', '/home', 'main section'),
  at('documents', '/docs', 'main a[href*="/docs/"]'),
  at('templates', '/templates', 'main h2'),
  at('files', '/files', 'main button[aria-expanded]'),
  document,
  at('check-ins', '/check-ins', 'h1, h2'),
  lobby,
  call,
  corner,
  at('people', '/people', '[role=list] li, main section'),
  {
    name: 'expectations',
    async open(stage) {
      const page = own(stage);
      await page.goto(`${stage.workspace}/people`);
      await page.locator('main a[href$="/expectations"]').first().click();
      await page.locator('[data-side]').first().waitFor();
      return page;
    },
  },
  at('business', '/business', 'main h1'),
  {
    name: 'about-me',
    async open({ mona }) {
      await mona.goto('/about-me');
      await mona.locator('main section').first().waitFor();
      return mona;
    },
  },
  {
    name: 'agreement',
    async open(stage) {
      const page = own(stage);
      await page.goto(`${stage.workspace}/people`);
      await page.locator('main a[href$="/agreement"]').first().click();
      await page.locator('main p').first().waitFor();
      return page;
    },
  },
  {
    name: 'reviews',
    async open(stage) {
      const page = own(stage);
      await page.goto(`${stage.workspace}/people`);
      await page.locator('main a[href$="/reviews"]').first().click();
      await page.locator('main h2').first().waitFor();
      return page;
    },
  },
  {
    name: 'today',
    async open({ mona }) {
      await mona.goto('/today');
      await mona.locator('li[data-row]').first().waitFor();
      return mona;
    },
  },
  {
    name: 'hours',
    async open({ mona }) {
      await mona.goto('/hours');
      await mona.locator('main section').first().waitFor();
      return mona;
    },
  },
  {
    name: 'profile',
    async open(stage) {
      const page = own(stage);
      await page.goto('/profile');
      await page.locator('h1, h2').first().waitFor();
      return page;
    },
  },
  {
    name: 'gallery',
    async open({ stranger }) {
      await stranger.goto('/dev/gallery');
      await stranger.locator('h1, h2').first().waitFor();
      return stranger;
    },
  },
  firstRun,
  // The last one: the stranger is signed out again.
  invitation,
];
