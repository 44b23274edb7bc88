/** What a new document is called until somebody names it, in the languages of the product. Alone here: every page's words name it. */
export const untitled: Readonly<Record<'en' | 'ar', string>> = {
  en: 'Untitled document',
  ar: 'مستند بلا عنوان',
};
