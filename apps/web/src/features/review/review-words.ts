import { defineWords } from '../../i18n/words.ts';

export const reviewWords = defineWords({
  en: () => import('./messages.en.ts'),
  ar: () => import('./messages.ar.ts'),
});
