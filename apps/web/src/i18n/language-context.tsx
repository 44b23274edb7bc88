import type { Direction } from '@sanad/domain/kernel/direction';
import type { Digits, Language } from '@sanad/protocol/http/profile';
import { createContext, use } from 'react';

import type { Words } from './words.ts';

export interface LanguageChoice {
  readonly language: Language;
  readonly digits: Digits;
  readonly direction: Direction;
  /** The BCP 47 tag for every `Intl` object. */
  readonly locale: string;
  /** Keeps the page and what is typed on it; resolves when the new words are on the screen's way. */
  setLanguage(language: Language): Promise<void>;
  setDigits(digits: Digits): void;
}

export const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === undefined) throw new Error('useLanguage stands outside LanguageProvider');
  return choice;
}

/** The messages of a feature in the person's language; suspends until their chunk is here. */
export function useWords<M>(words: Words<M>): M {
  const { language, digits } = useLanguage();
  const loading: Promise<void> = words.arrive(language);
  use(loading);
  return words.read(language, digits) as M;
}
