import { Refusal } from '@sanad/domain/kernel/refusal';

import { useWords } from './language-context.tsx';
import { defineWords } from './words.ts';

export const refusalWords = defineWords({
  en: () => import('./refusals.en.ts'),
  ar: () => import('./refusals.ar.ts'),
});

/** Turns whatever was thrown into one plain sentence of the person's language. */
export function useRefusalSentence(): (error: unknown) => string {
  const words = useWords(refusalWords);
  return (error) =>
    error instanceof Refusal ? words[error.code](error.params) : words.internal({});
}
