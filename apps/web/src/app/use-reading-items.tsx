import { directionOfLanguage } from '../i18n/language.ts';
import { MenuItem } from '../ui/menu.tsx';
import { useReading } from '../ui/use-reading.ts';

/** The other language and the other appearance, with their names. */
export function useReadingItems() {
  const { language, theme } = useReading();
  return (
    <>
      <MenuItem icon="language" text={language.text} onAction={language.choose}>
        <span lang={language.other} dir={directionOfLanguage(language.other)}>
          {language.text}
        </span>
      </MenuItem>
      <MenuItem icon={theme.icon} text={theme.text} onAction={theme.choose}>
        {theme.text}
      </MenuItem>
    </>
  );
}
