import { sideOf } from '@sanad/domain/access/side';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

import { useMe } from '../http/me.ts';
import { Bdi } from '../i18n/bdi.tsx';
import { useWords } from '../i18n/language-context.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { navTop } from '../ui/nav-look.ts';
import { shapeOfSide } from '../ui/person.ts';
import { IdeasLink } from './ideas-link.tsx';
import { InboxLink } from './inbox-link.tsx';
import { InboxWorkspaceLink } from './inbox-workspace-link.tsx';
import { NavFoot } from './nav-foot.tsx';
import { SearchLink } from './search-link.tsx';
import { TodayLink } from './today-link.tsx';
import { appWords } from './words.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

/** The own places, then the workspaces, each with what is unread of it. */
export function OwnNav(props: { readonly foot?: ReactNode }) {
  const words = useWords(appWords);
  const { profile, workspaces } = useMe();
  const assists = workspaces.every(({ role }) => sideOf(role) === 'assistant');
  const [first] = workspaces;
  return (
    <nav
      aria-label={words.main}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto px-2.5 py-3 folded:px-2"
    >
      <a href="#page" className="sr-only focus:not-sr-only focus:px-2 focus:py-1">
        {words.skip}
      </a>
      <WorkspaceMenu
        placement="bottom start"
        trigger={
          <AriaButton className={navTop}>
            <Avatar
              name={profile.name}
              hue={first?.hue ?? 'sea'}
              shape={shapeOfSide(first ? sideOf(first.role) : 'assistant')}
              silent
            />
            <Bdi className="clip-line min-w-0 grow text-start folded:sr-only">{profile.name}</Bdi>
            <span className="sr-only">{words.switchWorkspace}</span>
            <Icon name="switch" size="small" className="text-ink-2 folded:hidden" />
          </AriaButton>
        }
      />
      <SearchLink />
      <ul className="mt-2 grid gap-0.5">
        <li className="grid">
          <TodayLink />
        </li>
        <li className="grid">
          <InboxLink />
        </li>
        <li className="grid">
          <IdeasLink />
        </li>
      </ul>
      <h2 className="px-2 pt-4 pb-1 text-small text-ink-3 folded:sr-only">
        {assists ? words.clients : words.workspaces}
      </h2>
      <ul className="grid gap-0.5">
        {workspaces.map(({ id, name }) => (
          <li key={id} className="grid">
            <InboxWorkspaceLink id={id} name={name} place="column" />
          </li>
        ))}
      </ul>
      <NavFoot>{props.foot}</NavFoot>
    </nav>
  );
}
