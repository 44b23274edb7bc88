import { defineWords } from '../../../i18n/words.ts';

export const repeatWords = defineWords({
  en: () => import('./messages.en.ts'),
  ar: () => import('./messages.ar.ts'),
});
