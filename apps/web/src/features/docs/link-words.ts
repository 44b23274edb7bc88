import { defineWords } from '../../i18n/words.ts';

export const linkWords = defineWords({
  en: () => import('./link-messages.en.ts'),
  ar: () => import('./link-messages.ar.ts'),
});
