import { defineWords } from '../../../i18n/words.ts';

export const pastedWords = defineWords({
  en: () => import('./pasted-messages.en.ts'),
  ar: () => import('./pasted-messages.ar.ts'),
});
