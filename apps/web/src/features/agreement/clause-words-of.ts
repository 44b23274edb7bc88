import { arabic } from '@sanad/domain/agreement/words/arabic';
import { createClauseTools, type ClauseTools } from '@sanad/domain/agreement/words/clause-tools';
import type { ClauseWords } from '@sanad/domain/agreement/words/clause-words';
import { english } from '@sanad/domain/agreement/words/english';
import type { Digits, Language } from '@sanad/protocol/http/profile';

import { cityOf } from '../../i18n/city.ts';

/** What makes sentences of terms in a language. Both languages are here: the two sides may read different ones. */
export function clauseWordsOf(
  language: Language,
  digits: Digits,
): { readonly words: ClauseWords; readonly tools: ClauseTools } {
  const tools = createClauseTools(language, { digits, city: (zone) => cityOf(zone, language) });
  return { words: language === 'ar' ? arabic(tools) : english(tools), tools };
}
