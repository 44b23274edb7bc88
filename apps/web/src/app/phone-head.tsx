import type { ReactNode } from 'react';

import { openPalette } from '../features/search/palette/palette-open.ts';
import { useWords } from '../i18n/language-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useReading } from '../ui/use-reading.ts';
import { appWords } from './words.ts';

/** In every head on a phone, which has no nav: search, the other language, the other appearance. */
export const phoneHead: ReactNode = <PhoneHead />;

/** As high as a finger, and no wider than three of them leave room for a title. */
const narrow = 'coarse:w-9';

function PhoneHead() {
  const words = useWords(appWords);
  const { language, theme } = useReading();
  return (
    <div className="flex">
      <IconButton icon="search" label={words.search} className={narrow} onPress={openPalette} />
      <IconButton
        icon="language"
        label={language.text}
        className={narrow}
        onPress={language.choose}
      />
      <IconButton icon={theme.icon} label={theme.text} className={narrow} onPress={theme.choose} />
    </div>
  );
}
