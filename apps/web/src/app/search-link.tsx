import { Button as AriaButton } from 'react-aria-components/Button';
import { Keyboard } from 'react-aria-components/Keyboard';

import { openPalette } from '../features/search/palette/palette-open.ts';
import { useWords } from '../i18n/language-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { navWords } from '../ui/nav-look.ts';
import { appWords } from './words.ts';

const look =
  'mt-2 flex min-h-8 w-full items-center gap-2.5 rounded-control border border-line-2 bg-sheet px-2 ' +
  'text-start text-ui text-ink-3 transition-colors duration-(--fast) hover:bg-hover coarse:min-h-11 ' +
  'folded:min-h-10 folded:justify-center folded:px-0';

const searchKeys = 'Ctrl K';

/** The search's place in every nav, with its key. */
export function SearchLink() {
  const words = useWords(appWords);
  return (
    <AriaButton onPress={openPalette} className={look}>
      <Icon name="search" />
      <span className={`${navWords} grow`}>{words.search}</span>
      <Keyboard
        dir="ltr"
        aria-hidden
        className="rounded-tag border border-line-2 px-1.25 font-sans text-meta folded:hidden"
      >
        {searchKeys}
      </Keyboard>
    </AriaButton>
  );
}
