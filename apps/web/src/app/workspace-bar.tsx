import type { WorkspaceSummary } from '@sanad/protocol/http/profile';
import { Link } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components/Button';

import { useCounts } from '../features/notices/counts/use-counts.ts';
import { useWords } from '../i18n/language-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { barLink, barLook, numberOnBar } from '../ui/nav-look.ts';
import { AddButton } from './add-button.tsx';
import { barPages, useIsInCall } from './nav-pages.ts';
import { UnreadNumber } from './unread-number.tsx';
import { appWords } from './words.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

/** The bottom bar of a phone: the pages, what adds a task, and the rest; their words always there. */
export function WorkspaceBar(props: { readonly workspace: WorkspaceSummary }) {
  const words = useWords(appWords);
  const { workspace } = props;
  const inCall = useIsInCall();
  const counts = useCounts();
  return (
    <nav aria-label={words.main} className={barLook}>
      <ul className="grid grid-flow-col auto-cols-[minmax(0,1fr)]">
        {barPages.map(([key, to, icon]) => (
          <li key={key} className="grid">
            <Link
              to={to}
              params={{ workspaceId: workspace.id }}
              {...(inCall && key === 'checkIns' ? { 'aria-current': 'page' } : {})}
              className={barLink}
            >
              <Icon name={icon} size="large" />
              <span>{words[key]}</span>
            </Link>
          </li>
        ))}
        <li className="grid">
          <AddButton />
        </li>
        <li className="grid">
          <WorkspaceMenu
            workspace={workspace}
            placement="top end"
            trigger={
              <AriaButton className={`relative ${barLink}`}>
                <Icon name="menu" size="large" />
                <span>{words.more}</span>
                <UnreadNumber count={counts?.unread} className={numberOnBar} />
              </AriaButton>
            }
          />
        </li>
      </ul>
    </nav>
  );
}
