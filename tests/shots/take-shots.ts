import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, type Browser } from '@playwright/test';

import { scratchFolder } from '../load/server/child-server.ts';
import { startSampleServer, type SampleServer } from './sample-server.ts';
import { screens, type Look, type Stage } from './screens.ts';

/**
 * Draws every screen of the sample data: 360 and 1280 px wide, English and Arabic, light and dark.
 *
 *   npm run shots [-- board call]      only the screens whose names contain one of these words
 *   npm run shots [-- board ar 1280]   only in these looks
 *
 * The pictures go to `shots/<screen>-<language>-<theme>-<width>.png`.
 */
const traits: readonly string[] = ['en', 'ar', 'light', 'dark', '1280', '360'];
const given = process.argv.slice(2);
const words = given.filter((word) => !traits.includes(word));
const wanted = given.filter((word) => traits.includes(word));
const chosen = screens.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
const folder = join(import.meta.dirname, '../../shots');

const looks: readonly Look[] = (['en', 'ar'] as const)
  .flatMap((language) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      ([1280, 360] as const).map((width) => ({ language, theme, width })),
    ),
  )
  .filter(({ language, theme, width }) =>
    wanted.every((trait) => [language, theme, `${width}`].includes(trait)),
  );

async function takeIn(browser: Browser, server: SampleServer, look: Look): Promise<void> {
  const stage: Stage = await server.openStage(browser, look);
  for (const screen of chosen) {
    const file = `${screen.name}-${look.language}-${look.theme}-${look.width}.png`;
    const page = await screen.open(stage);
    // What fades in has arrived, and fonts are there: a picture half-way would differ each time.
    await page.evaluate(async () => {
      await document.fonts.ready;
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map((animation) => animation.finished));
    });
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, file) });
    console.log(file);
    await screen.leave?.(stage);
  }
  await stage.close();
}

mkdirSync(folder, { recursive: true });
const data = scratchFolder();
const server = await startSampleServer(data.path);
const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
});
try {
  for (const look of looks) await takeIn(browser, server, look);
} finally {
  await browser.close();
  await server.stop();
  data.remove();
}
process.exit(0);
