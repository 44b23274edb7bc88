import { Link } from '@tanstack/react-router';

import { useWords } from '../i18n/language-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { navRow, navWords } from '../ui/nav-look.ts';
import { appWords } from './words.ts';

/** The way to one's own ideas, from every nav. */
export function IdeasLink() {
  const words = useWords(appWords);
  return (
    <Link to="/ideas" title={words.ideas} className={navRow}>
      <Icon name="idea" />
      <span className={navWords}>{words.ideas}</span>
    </Link>
  );
}
