import type { PageFacts } from '@sanad/protocol/http/profile';
import { protocolVersion } from '@sanad/protocol/version';

import { rememberedChoice } from '../i18n/remember-choice.ts';

/** What the server wrote into the page. Vite's own page in development has nothing in it; then the cookies speak. */
export function readPageFacts(): PageFacts {
  const text = document.getElementById('sanad-page')?.textContent ?? '{}';
  const facts = JSON.parse(text) as Partial<PageFacts>;
  const language = facts.language ?? rememberedChoice('language') ?? navigator.language.slice(0, 2);
  const theme = facts.theme ?? rememberedChoice('theme');
  const digits = facts.digits ?? rememberedChoice('digits');
  return {
    protocol: facts.protocol ?? protocolVersion,
    language: language === 'ar' ? 'ar' : 'en',
    theme: theme === 'light' || theme === 'dark' ? theme : 'device',
    digits: digits === 'arab' ? 'arab' : 'latn',
    demo: facts.demo ?? true,
    mailPage: facts.mailPage ?? null,
    mailKept: facts.mailKept ?? false,
    ...(facts.here === undefined ? {} : { here: facts.here }),
  };
}

export const pageFacts: PageFacts = readPageFacts();
