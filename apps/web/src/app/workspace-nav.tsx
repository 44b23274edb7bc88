import type { WorkspaceSummary } from '@sanad/protocol/http/profile';
import { Link } from '@tanstack/react-router';

import { useWords } from '../i18n/language-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { navRow, navWords } from '../ui/nav-look.ts';
import { IdeasLink } from './ideas-link.tsx';
import { InboxLink } from './inbox-link.tsx';
import { NavFoot } from './nav-foot.tsx';
import { pagesOf, useIsInCall } from './nav-pages.ts';
import { SearchLink } from './search-link.tsx';
import { TodayLink } from './today-link.tsx';
import { appWords } from './words.ts';
import { WorkspaceClocks } from './workspace-clocks.tsx';
import { WorkspaceSwitcher } from './workspace-switcher.tsx';

export function WorkspaceNav(props: { readonly workspace: WorkspaceSummary }) {
  const words = useWords(appWords);
  const { workspace } = props;
  const inCall = useIsInCall();
  return (
    <nav aria-label={words.main} className="flex min-h-0 flex-1 flex-col px-2.5 py-3 folded:px-2">
      <a href="#page" className="sr-only focus:not-sr-only focus:px-2 focus:py-1">
        {words.skip}
      </a>
      <WorkspaceSwitcher workspace={workspace} />
      <SearchLink />
      <ul className="mt-2 grid gap-0.5">
        {pagesOf(workspace.role).map(([key, to, icon]) => (
          <li key={key} className="grid">
            <Link
              to={to}
              params={{ workspaceId: workspace.id }}
              {...(inCall && key === 'checkIns' ? { 'aria-current': 'page' } : {})}
              title={words[key]}
              className={navRow}
            >
              <Icon name={icon} />
              <span className={navWords}>{words[key]}</span>
            </Link>
          </li>
        ))}
        <li className="mt-2 grid">
          <TodayLink />
        </li>
        <li className="grid">
          <InboxLink />
        </li>
        <li className="grid">
          <IdeasLink />
        </li>
      </ul>
      <NavFoot>
        <WorkspaceClocks />
      </NavFoot>
    </nav>
  );
}
