import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';
import { findFreePort } from '@sanad/server/host/free-port';

import { allocator } from '../harness/allocator.ts';
import { rememberMailKey } from '../harness/captured-mail.ts';
import { portOpens } from '../load/server/child-server.ts';
import type { Look, Stage } from './screens.ts';

export interface SampleServer {
  openStage(browser: Browser, look: Look): Promise<Stage>;
  stop(): Promise<void>;
}

const main = join(import.meta.dirname, '../../apps/server/src/main.ts');

/** The product in demo mode on a scratch folder, and the sample data's two people in browsers of their own. */
export async function startSampleServer(folder: string): Promise<SampleServer> {
  const port = await findFreePort(0);
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      ...allocator,
      PORT: String(port),
      SANAD_DATA: folder,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.on('data', (said: Buffer) => void rememberMailKey(said.toString('utf8')));
  await portOpens(port, () => child.exitCode === null);
  const origin = `http://localhost:${port}`;
  let sampleLanguage: string | undefined;

  return {
    async openStage(browser, look) {
      const startOver = sampleLanguage !== look.language;
      sampleLanguage = look.language;
      const layla = await openSide(browser, look, origin, 'client', startOver);
      const mona = await openSide(browser, look, origin, 'assistant', false);
      const stranger = await openContext(browser, look, origin);
      return {
        look,
        workspace: layla.workspace,
        layla: layla.page,
        mona: mona.page,
        stranger: await stranger.newPage(),
        close: async () => {
          await Promise.all([layla.page, mona.page].map((page) => page.context().close()));
          await stranger.close();
        },
      };
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function openContext(browser: Browser, look: Look, origin: string) {
  const narrow = look.width === 360;
  const options: BrowserContextOptions = {
    baseURL: origin,
    viewport: { width: look.width, height: narrow ? 740 : 800 },
    colorScheme: look.theme,
    timezoneId: 'Asia/Dubai',
    locale: look.language === 'ar' ? 'ar-EG' : 'en-GB',
    permissions: ['camera', 'microphone'],
    ...(narrow ? { isMobile: true, hasTouch: true } : {}),
  };
  const context = await browser.newContext(options);
  await context.addCookies([
    { name: choiceCookies.language, value: look.language, url: origin },
    { name: choiceCookies.theme, value: look.theme, url: origin },
  ]);
  return context;
}

async function openSide(
  browser: Browser,
  look: Look,
  origin: string,
  side: 'client' | 'assistant',
  startOver: boolean,
): Promise<{ page: Page; workspace: string }> {
  const context = await openContext(browser, look, origin);
  const answer = await context.request.post('/api/demo/open', {
    headers: { origin },
    data: { side, language: look.language, startOver },
  });
  const { workspaceId } = (await answer.json()) as { workspaceId: string };
  return { page: await context.newPage(), workspace: `/w/${workspaceId}` };
}
