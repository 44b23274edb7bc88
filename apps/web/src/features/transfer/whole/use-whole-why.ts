import type { Refusal } from '@sanad/domain/kernel/refusal';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { transferWords } from '../transfer-words.ts';

/** Why a copy of a workspace does not come. */
export function useWholeWhy(): (refusal: Refusal) => string {
  const words = useWords(transferWords).whole;
  const sentence = useRefusalSentence();
  return (refusal) => {
    const { code } = refusal;
    if (Object.hasOwn(words.refused, code))
      return words.refused[code as keyof typeof words.refused];
    if (code === 'too_large' || code === 'limit_reached') return words.tooMuch;
    if (code === 'import_gone') return words.gone;
    return sentence(refusal);
  };
}
