import { directionOfLanguage } from '../i18n/language.ts';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { useReading } from './use-reading.ts';

/** To the other language, in its own name, and to the other appearance; the page and what is typed on it stay. */
export function ReadingSwitch() {
  const { language, theme } = useReading();
  return (
    <span className="flex items-center">
      <Button
        kind="quiet"
        size="small"
        icon="language"
        lang={language.other}
        dir={directionOfLanguage(language.other)}
        onPress={language.choose}
      >
        {language.text}
      </Button>
      <IconButton icon={theme.icon} label={theme.text} onPress={theme.choose} />
    </span>
  );
}
