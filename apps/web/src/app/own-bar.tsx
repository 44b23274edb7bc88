import { Link } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components/Button';

import { useCounts } from '../features/notices/counts/use-counts.ts';
import { useMe } from '../http/me.ts';
import { useWords } from '../i18n/language-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { barLink, barLook, numberOnBar } from '../ui/nav-look.ts';
import { AddButton } from './add-button.tsx';
import { InboxWorkspaceLink } from './inbox-workspace-link.tsx';
import { UnreadNumber } from './unread-number.tsx';
import { appWords } from './words.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

/** The day, the inbox, the ideas, one workspace, what adds a task, and the rest in the menu. */
const shownWorkspaces = 1;

/** The bottom bar of a phone in one's own places. */
export function OwnBar() {
  const words = useWords(appWords);
  const { workspaces } = useMe();
  const counts = useCounts();
  return (
    <nav aria-label={words.main} className={barLook}>
      <ul className="grid grid-flow-col auto-cols-[minmax(0,1fr)]">
        <li className="grid">
          <Link to="/today" className={barLink}>
            <Icon name="sun" size="large" />
            <span>{words.today}</span>
          </Link>
        </li>
        <li className="grid">
          <Link to="/inbox" className={`relative ${barLink}`}>
            <Icon name="inbox" size="large" />
            <span>{words.inbox}</span>
            <UnreadNumber count={counts?.unread} className={numberOnBar} />
          </Link>
        </li>
        <li className="grid">
          <Link to="/ideas" className={barLink}>
            <Icon name="idea" size="large" />
            <span>{words.ideas}</span>
          </Link>
        </li>
        {workspaces.slice(0, shownWorkspaces).map(({ id, name }) => (
          <li key={id} className="grid min-w-0">
            <InboxWorkspaceLink id={id} name={name} place="bar" />
          </li>
        ))}
        <li className="grid">
          <AddButton />
        </li>
        <li className="grid">
          <WorkspaceMenu
            placement="top end"
            trigger={
              <AriaButton className={barLink}>
                <Icon name="menu" size="large" />
                <span>{words.more}</span>
              </AriaButton>
            }
          />
        </li>
      </ul>
    </nav>
  );
}
