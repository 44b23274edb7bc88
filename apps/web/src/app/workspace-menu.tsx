import { can } from '@sanad/domain/access/capability';
import type { WorkspaceSummary } from '@sanad/protocol/http/profile';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';

import { useOpenHelp } from '../features/help/use-open-help.ts';
import { openCapture } from '../features/ideas/capture/capture-open.ts';
import { openKeys } from '../features/keys/open-keys.ts';
import { useCounts } from '../features/notices/counts/use-counts.ts';
import { useMe } from '../http/me.ts';
import { Bdi } from '../i18n/bdi.tsx';
import { useWords } from '../i18n/language-context.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { lazyPiece } from '../ui/lazy-piece.tsx';
import { Menu, MenuItem, MenuLine } from '../ui/menu.tsx';
import { withWords } from './lazy-page.ts';
import { UnreadNumber } from './unread-number.tsx';
import { useAfterFirstLook } from './use-after-first-look.ts';
import { useReadingItems } from './use-reading-items.tsx';
import { useStartOver } from './use-start-over.ts';
import { appWords } from './words.ts';

const loadSignOut = withWords(() => import('./sign-out.tsx'));
const SignOut = lazyPiece(async () => (await loadSignOut()).SignOut);

/** One's day, the inbox, the ideas and a new one, the other workspaces, a new one, what happened in this one, oneself. */
export function WorkspaceMenu(props: {
  /** Absent in one's own places, which are of all of them. */
  readonly workspace?: WorkspaceSummary;
  readonly trigger: ReactElement;
  readonly placement: 'bottom start' | 'top end';
}) {
  const words = useWords(appWords);
  const navigate = useNavigate();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const { workspaces, profile } = useMe();
  const [leaving, setLeaving] = useState(false);
  const here = props.workspace;
  const startOver = useStartOver(here);
  const counts = useCounts();
  const openHelp = useOpenHelp();
  const reading = useReadingItems();
  // Who wants to leave needs no network for it.
  useAfterFirstLook(loadSignOut);

  return (
    <>
      <Menu trigger={props.trigger} label={words.workspaces} placement={props.placement}>
        <MenuItem
          text={words.today}
          icon="sun"
          current={path === '/today'}
          onAction={() => void navigate({ to: '/today' })}
        >
          {words.today}
        </MenuItem>
        <MenuItem
          text={words.inbox}
          icon="inbox"
          current={path === '/inbox'}
          onAction={() => void navigate({ to: '/inbox' })}
        >
          <span className="flex items-baseline gap-2">
            {words.inbox}
            <UnreadNumber count={counts?.unread} className="text-small text-ink-3" />
          </span>
        </MenuItem>
        <MenuItem
          text={words.ideas}
          icon="idea"
          current={path === '/ideas'}
          onAction={() => void navigate({ to: '/ideas' })}
        >
          {words.ideas}
        </MenuItem>
        <MenuItem
          text={words.newIdea}
          icon="add"
          {...(props.placement === 'top end' ? {} : { hint: 'Alt I' })}
          onAction={openCapture}
        >
          {words.newIdea}
        </MenuItem>
        <MenuLine />
        {workspaces.map((workspace) => (
          <MenuItem
            key={workspace.id}
            text={workspace.name}
            current={workspace.id === here?.id}
            lead={<Avatar name={workspace.name} hue="saffron" shape="square" solid silent />}
            onAction={() =>
              void navigate({ to: '/w/$workspaceId/board', params: { workspaceId: workspace.id } })
            }
          >
            <Bdi className="clip-line block">{workspace.name}</Bdi>
          </MenuItem>
        ))}
        {profile.demo && here ? (
          <MenuItem icon="again" text={words.startOver} onAction={() => void startOver()}>
            {words.startOver}
          </MenuItem>
        ) : profile.demo ? null : (
          <MenuItem
            icon="add"
            text={words.openWorkspace}
            onAction={() => void navigate({ to: '/start' })}
          >
            {words.openWorkspace}
          </MenuItem>
        )}
        {here === undefined || props.placement !== 'top end' ? null : (
          <MenuItem
            icon="file"
            text={words.files}
            onAction={() =>
              void navigate({ to: '/w/$workspaceId/files', params: { workspaceId: here.id } })
            }
          >
            {words.files}
          </MenuItem>
        )}
        {here === undefined ||
        props.placement !== 'top end' ||
        !can(here.role, 'engagement.edit') ? null : (
          <MenuItem
            icon="checklist"
            text={words.onboarding}
            onAction={() =>
              void navigate({ to: '/w/$workspaceId/onboarding', params: { workspaceId: here.id } })
            }
          >
            {words.onboarding}
          </MenuItem>
        )}
        {here === undefined || props.placement !== 'top end' ? null : (
          <MenuItem
            icon="people"
            text={words.people}
            onAction={() =>
              void navigate({ to: '/w/$workspaceId/people', params: { workspaceId: here.id } })
            }
          >
            {words.people}
          </MenuItem>
        )}
        {here === undefined ? null : (
          <MenuItem
            icon="document"
            text={words.business}
            onAction={() =>
              void navigate({ to: '/w/$workspaceId/business', params: { workspaceId: here.id } })
            }
          >
            {words.business}
          </MenuItem>
        )}
        {here === undefined ? null : (
          <MenuItem
            icon="clock"
            text={words.history}
            onAction={() =>
              void navigate({ to: '/w/$workspaceId/history', params: { workspaceId: here.id } })
            }
          >
            {words.history}
          </MenuItem>
        )}
        <MenuLine />
        {reading}
        <MenuLine />
        <MenuItem
          icon="person"
          text={words.profile}
          onAction={() => void navigate({ to: '/profile' })}
        >
          {words.profile}
        </MenuItem>
        {props.placement === 'top end' ? null : (
          <MenuItem icon="keyboard" text={words.keys} hint="?" onAction={openKeys}>
            {words.keys}
          </MenuItem>
        )}
        <MenuItem icon="help" text={words.help} onAction={openHelp}>
          {words.help}
        </MenuItem>
        <MenuItem icon="sign-out" text={words.signOut} onAction={() => setLeaving(true)}>
          {words.signOut}
        </MenuItem>
      </Menu>
      {leaving ? <SignOut userId={profile.id} onStay={() => setLeaving(false)} /> : null}
    </>
  );
}
