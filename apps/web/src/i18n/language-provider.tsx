import type { Digits, Language } from '@sanad/protocol/http/profile';
import { useCallback, useMemo, useRef, useState, useTransition, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';

import { LanguageContext, type LanguageChoice } from './language-context.tsx';
import { directionOfLanguage, localeOf } from './language.ts';
import { rememberChoice } from './remember-choice.ts';
import { loadKnownWords } from './words.ts';

/** The one source of the page's language and direction: words, widgets, `<html>` and the server's next first byte. */
export function LanguageProvider(props: {
  readonly language: Language;
  readonly digits: Digits;
  readonly children: ReactNode;
}) {
  const [language, setShownLanguage] = useState(props.language);
  const [digits, setShownDigits] = useState(props.digits);
  const [, startTransition] = useTransition();

  const wanted = useRef(props.language);

  const setLanguage = useCallback(async (next: Language) => {
    const before = wanted.current;
    if (next === before) return;
    wanted.current = next;
    await loadKnownWords(before, next);
    // Another press may have come while the words were on their way: the last one counts.
    if (wanted.current !== next) return;
    document.documentElement.lang = next;
    document.documentElement.dir = directionOfLanguage(next);
    rememberChoice('language', next);
    startTransition(() => setShownLanguage(next));
  }, []);

  const setDigits = useCallback((next: Digits) => {
    rememberChoice('digits', next);
    setShownDigits(next);
  }, []);

  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      digits,
      direction: directionOfLanguage(language),
      locale: localeOf(language, digits),
      setLanguage,
      setDigits,
    }),
    [language, digits, setLanguage, setDigits],
  );

  return (
    <LanguageContext value={choice}>
      <I18nProvider locale={choice.locale}>{props.children}</I18nProvider>
    </LanguageContext>
  );
}
