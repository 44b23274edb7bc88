import { Link } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components/Button';

import { clientHue } from '../features/notices/client-hue.ts';
import { useCounts } from '../features/notices/counts/use-counts.ts';
import { useMe } from '../http/me.ts';
import { Bdi } from '../i18n/bdi.tsx';
import { useWords } from '../i18n/language-context.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { barLink, barLook, numberOnBar } from '../ui/nav-look.ts';
import { UnreadNumber } from './unread-number.tsx';
import { appWords } from './words.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

/** Five places: the inbox, three workspaces, and the rest in the menu. */
const shownWorkspaces = 3;

/** The bottom bar of a phone in the inbox. */
export function InboxBar() {
  const words = useWords(appWords);
  const { workspaces } = useMe();
  const counts = useCounts();
  return (
    <nav aria-label={words.main} className={barLook}>
      <ul className="grid grid-flow-col auto-cols-fr">
        <li className="grid">
          <Link to="/inbox" className={`relative ${barLink}`}>
            <Icon name="inbox" size="large" />
            <span>{words.inbox}</span>
            <UnreadNumber count={counts?.unread} className={numberOnBar} />
          </Link>
        </li>
        {workspaces.slice(0, shownWorkspaces).map(({ id, name }) => (
          <li key={id} className="grid min-w-0">
            <Link
              to="/w/$workspaceId/board"
              params={{ workspaceId: id }}
              className={`relative ${barLink}`}
            >
              <Avatar
                name={name}
                hue={clientHue(workspaces, id)}
                shape="square"
                size="tiny"
                silent
              />
              <Bdi className="clip-line max-w-full px-1">{name}</Bdi>
              <UnreadNumber
                count={counts?.byWorkspace.find(({ workspaceId }) => workspaceId === id)?.unread}
                className={numberOnBar}
              />
            </Link>
          </li>
        ))}
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
