import type { Language, Theme } from '@sanad/protocol/http/profile';

import { useLanguage, useWords } from '../i18n/language-context.tsx';
import { ownName } from '../i18n/language.ts';
import { showTheme, useShownTheme } from './show-theme.ts';
import { uiWords } from './ui-words.ts';

export interface ReadingChoice {
  readonly language?: Language;
  readonly theme?: Theme;
}

/** Keeps it for a person who is signed in; of a stranger the device alone remembers it. */
type Keep = (choice: ReadingChoice) => void;
let keep: Keep | undefined;

/** Who keeps what is chosen, until the returned function ends it. */
export function keepReading(keeper: Keep): () => void {
  keep = keeper;
  return () => {
    if (keep === keeper) keep = undefined;
  };
}

/** The other language, in its own name, and the other appearance: one press each, on whatever page. */
export function useReading() {
  const words = useWords(uiWords);
  const { language, setLanguage } = useLanguage();
  const other = language === 'ar' ? 'en' : 'ar';
  const theme = useShownTheme() === 'dark' ? 'light' : 'dark';
  return {
    language: {
      other,
      text: ownName[other],
      choose() {
        void setLanguage(other);
        keep?.({ language: other });
      },
    },
    theme: {
      text: words.themes[theme],
      icon: theme === 'dark' ? 'moon' : 'sun',
      choose() {
        showTheme(theme);
        keep?.({ theme });
      },
    },
  } as const;
}
