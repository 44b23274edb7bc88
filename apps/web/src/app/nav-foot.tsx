import type { ReactNode } from 'react';

import { useOpenHelp } from '../features/help/use-open-help.ts';
import { useWords } from '../i18n/language-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useReading } from '../ui/use-reading.ts';
import { appWords } from './words.ts';

/** The end of every nav: the other language, the other appearance and help, one press each. */
export function NavFoot(props: { readonly children?: ReactNode }) {
  const words = useWords(appWords);
  const { language, theme } = useReading();
  const openHelp = useOpenHelp();
  return (
    <div className="mt-auto pt-3">
      {props.children}
      <div className="mt-2 flex gap-1 px-0.5 folded:flex-col folded:items-center">
        <IconButton icon="language" label={language.text} onPress={language.choose} />
        <IconButton icon={theme.icon} label={theme.text} onPress={theme.choose} />
        <IconButton
          icon="help"
          label={words.help}
          className="ms-auto folded:ms-0"
          onPress={openHelp}
        />
      </div>
    </div>
  );
}
