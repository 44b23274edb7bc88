import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { meQuery } from '../http/me.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { showTheme } from '../ui/show-theme.ts';

/** Signed in, the page reads as the person's profile says, on every device; a guest's page stays as it was born. */
export function OwnReading(): null {
  const { setLanguage, setDigits } = useLanguage();
  // Only looks at what pages have asked for.
  const { data } = useQuery({ ...meQuery, enabled: false });
  const profile = data?.profile;
  const language = profile?.language;
  const theme = profile?.theme;
  const digits = profile?.digits;
  useEffect(() => {
    if (language !== undefined) void setLanguage(language);
  }, [language, setLanguage]);
  useEffect(() => {
    if (theme !== undefined) showTheme(theme);
  }, [theme]);
  useEffect(() => {
    if (digits !== undefined) setDigits(digits);
  }, [digits, setDigits]);
  return null;
}
