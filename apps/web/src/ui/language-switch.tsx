import type { Language } from '@sanad/protocol/http/profile';

import { useLanguage } from '../i18n/language-context.tsx';
import { directionOfLanguage, ownName } from '../i18n/language.ts';
import { Button } from './button.tsx';

/** To the other language, in its own name; the page and what is typed on it stay. */
export function LanguageSwitch(props: { readonly onChosen?: (language: Language) => void }) {
  const { language, setLanguage } = useLanguage();
  const other = language === 'ar' ? 'en' : 'ar';
  return (
    <Button
      kind="quiet"
      size="small"
      icon="language"
      lang={other}
      dir={directionOfLanguage(other)}
      onPress={() => {
        void setLanguage(other);
        props.onChosen?.(other);
      }}
    >
      {ownName[other]}
    </Button>
  );
}
