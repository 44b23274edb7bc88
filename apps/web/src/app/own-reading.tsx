import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { usePatchMe } from '../features/identity/use-patch-me.ts';
import { meQuery } from '../http/me.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useRefusalSentence } from '../i18n/refusal-words.ts';
import { showTheme } from '../ui/show-theme.ts';
import { toasts } from '../ui/toast-queue.ts';
import { keepReading, type ReadingChoice } from '../ui/use-reading.ts';

/** Signed in, the page reads as the person's profile says, on every device; a guest's page stays as it was born. */
export function OwnReading(): null {
  const { setLanguage, setDigits } = useLanguage();
  const patchMe = usePatchMe();
  const sentence = useRefusalSentence();
  // Only looks at what pages have asked for.
  const { data, isFetching } = useQuery({ ...meQuery, enabled: false });
  const profile = data?.profile;
  const isKnown = profile !== undefined;
  const language = profile?.language;
  const theme = profile?.theme;
  const digits = profile?.digits;
  /** Chosen here and not answered yet: it counts, whatever is answered of an earlier choice. */
  const chosen = useRef<ReadingChoice>({});
  const isBusy = useRef(false);
  const latest = useRef(keepAll);
  useEffect(() => {
    latest.current = keepAll;
  });
  useEffect(() => {
    if (language !== undefined && !chosen.current.language) void setLanguage(language);
  }, [language, setLanguage]);
  useEffect(() => {
    if (theme !== undefined && !chosen.current.theme) showTheme(theme);
  }, [theme]);
  useEffect(() => {
    if (digits !== undefined) setDigits(digits);
  }, [digits, setDigits]);
  useEffect(() => {
    // Who they are is on its way: what is chosen meanwhile counts more than what the profile will say.
    if (!isKnown && !isFetching) return undefined;
    return keepReading((choice) => {
      chosen.current = { ...chosen.current, ...choice };
      if (isKnown) void keepAll();
    });
  });
  useEffect(() => {
    if (isKnown) void latest.current();
  }, [isKnown]);

  /** One after the other: two at once could be answered, and kept, the other way round. */
  async function keepAll(): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      while (Object.keys(chosen.current).length > 0) {
        const sent = chosen.current;
        await patchMe(sent);
        const { language: toLanguage, theme: toTheme } = chosen.current;
        chosen.current = {
          ...(toLanguage && toLanguage !== sent.language ? { language: toLanguage } : {}),
          ...(toTheme && toTheme !== sent.theme ? { theme: toTheme } : {}),
        };
      }
    } catch (error) {
      chosen.current = {};
      toasts.show({ text: sentence(error) });
    } finally {
      isBusy.current = false;
    }
  }
  return null;
}
