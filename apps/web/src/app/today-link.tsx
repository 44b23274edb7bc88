import { Link } from '@tanstack/react-router';

import { useWords } from '../i18n/language-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { navRow, navWords } from '../ui/nav-look.ts';
import { appWords } from './words.ts';

/** The way to one's day over all workspaces, from every nav. */
export function TodayLink() {
  const words = useWords(appWords);
  return (
    <Link to="/today" title={words.today} className={navRow}>
      <Icon name="sun" />
      <span className={navWords}>{words.today}</span>
    </Link>
  );
}
