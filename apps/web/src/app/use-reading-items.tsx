import type { Profile } from '@sanad/protocol/http/profile';

import { usePatchMe } from '../features/identity/use-patch-me.ts';
import { useLanguage, useWords } from '../i18n/language-context.tsx';
import { directionOfLanguage, ownName } from '../i18n/language.ts';
import { useRefusalSentence } from '../i18n/refusal-words.ts';
import { MenuItem } from '../ui/menu.tsx';
import { shownTheme, showTheme } from '../ui/show-theme.ts';
import { toasts } from '../ui/toast-queue.ts';
import { appWords } from './words.ts';

/** The other language, in its own name, and the other light: one tap from every page, kept in the profile. */
export function useReadingItems(profile: Profile) {
  const words = useWords(appWords);
  const sentence = useRefusalSentence();
  const { language, setLanguage } = useLanguage();
  const patchMe = usePatchMe();
  const other = language === 'ar' ? 'en' : 'ar';
  const light = shownTheme(profile.theme) === 'dark' ? 'light' : 'dark';

  async function keep(change: Parameters<typeof patchMe>[0]): Promise<void> {
    try {
      await patchMe(change);
    } catch (error) {
      toasts.show({ text: sentence(error) });
    }
  }

  return (
    <>
      <MenuItem
        icon="language"
        text={ownName[other]}
        onAction={() => {
          void setLanguage(other);
          void keep({ language: other });
        }}
      >
        <span lang={other} dir={directionOfLanguage(other)}>
          {ownName[other]}
        </span>
      </MenuItem>
      <MenuItem
        icon={light === 'dark' ? 'moon' : 'sun'}
        text={words.themes[light]}
        onAction={() => {
          showTheme(light);
          void keep({ theme: light });
        }}
      >
        {words.themes[light]}
      </MenuItem>
    </>
  );
}
