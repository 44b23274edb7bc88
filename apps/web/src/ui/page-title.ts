import { useEffect } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { uiWords } from './ui-words.ts';

/** Names the browser's tab; a document's or a workspace's name in it keeps its own direction. */
export function usePageTitle(page: string, place?: string): void {
  const words = useWords(uiWords);
  useEffect(() => {
    document.title = words.pageTitle(page, place);
  }, [words, page, place]);
}
