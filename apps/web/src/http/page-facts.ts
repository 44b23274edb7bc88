import type { PageFacts } from '@sanad/protocol/http/profile';
import { protocolVersion } from '@sanad/protocol/version';

import { rememberedChoice } from '../i18n/remember-choice.ts';

/** The first of ours in the order the browser wants them, as the server would choose. */
function wishedLanguage(): string | undefined {
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => /^(?:ar|en)$/.test(tag));
}

/** What the server wrote into the page. Vite's own page in development has nothing in it, and the one that a device keeps little; then the cookies speak. */
export function readPageFacts(): PageFacts {
  const text = document.getElementById('sanad-page')?.textContent ?? '{}';
  const facts = JSON.parse(text) as Partial<PageFacts>;
  const language = facts.language ?? rememberedChoice('language') ?? wishedLanguage();
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
    ...(facts.worker === undefined ? {} : { worker: facts.worker }),
    ...(facts.kept === undefined ? {} : { kept: facts.kept }),
    ...(facts.shared === undefined ? {} : { shared: facts.shared }),
  };
}

export const pageFacts: PageFacts = readPageFacts();
