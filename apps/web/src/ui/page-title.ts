import { useEffect } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { uiWords } from './ui-words.ts';

let named = '';
let count = '';

function show(): void {
  document.title = count === '' ? named : `(${count}) ${named}`;
}

/** Names the browser's tab; a document's or a workspace's name in it keeps its own direction. */
export function usePageTitle(page: string, place?: string): void {
  const words = useWords(uiWords);
  useEffect(() => {
    named = words.pageTitle(page, place);
    show();
  }, [words, page, place]);
}

/** How much waits stands before the name of the tab, in the person's digits; nothing where it is empty. */
export function showTitleCount(text: string): void {
  if (text === count) return;
  count = text;
  if (named !== '') show();
}
