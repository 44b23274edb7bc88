import type { Profile } from '@sanad/protocol/http/profile';

import { usePatchMe } from '../features/identity/use-patch-me.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useRefusalSentence } from '../i18n/refusal-words.ts';
import { toasts } from '../ui/toast-queue.ts';

/** The other numerals, as they look: shown at once, kept in the profile. */
export function useDigitsChoice(profile: Profile) {
  const { setDigits } = useLanguage();
  const patchMe = usePatchMe();
  const sentence = useRefusalSentence();
  const digits = profile.digits === 'arab' ? 'latn' : 'arab';
  return {
    sample: digits === 'arab' ? '١٢٣' : '123',
    choose() {
      setDigits(digits);
      patchMe({ digits }).catch((error: unknown) => toasts.show({ text: sentence(error) }));
    },
  } as const;
}
