import { Link } from '@tanstack/react-router';

import { useCounts } from '../features/notices/counts/use-counts.ts';
import { useWords } from '../i18n/language-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { navRow, navWords } from '../ui/nav-look.ts';
import { UnreadNumber } from './unread-number.tsx';
import { appWords } from './words.ts';

/** The inbox's place in every nav, with its number. */
export function InboxLink() {
  const words = useWords(appWords);
  const counts = useCounts();
  return (
    <Link to="/inbox" title={words.inbox} className={`relative ${navRow}`}>
      <Icon name="inbox" />
      <span className={navWords}>{words.inbox}</span>
      <UnreadNumber count={counts?.unread} />
    </Link>
  );
}
