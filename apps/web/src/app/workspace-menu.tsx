import type { WorkspaceSummary } from '@sanad/protocol/http/profile';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';

import { useCounts } from '../features/notices/counts/use-counts.ts';
import { useMe } from '../http/me.ts';
import { Bdi } from '../i18n/bdi.tsx';
import { useWords } from '../i18n/language-context.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Menu, MenuItem, MenuLine } from '../ui/menu.tsx';
import { SignOut } from './sign-out.tsx';
import { UnreadNumber } from './unread-number.tsx';
import { useReadingItems } from './use-reading-items.tsx';
import { useStartOver } from './use-start-over.ts';
import { appWords } from './words.ts';

/** The inbox, the other workspaces, a new one, what happened in this one, oneself. */
export function WorkspaceMenu(props: {
  /** Absent in the inbox, which is of all of them. */
  readonly workspace?: WorkspaceSummary;
  readonly trigger: ReactElement;
  readonly placement: 'bottom start' | 'top end';
}) {
  const words = useWords(appWords);
  const navigate = useNavigate();
  const { workspaces, profile } = useMe();
  const [leaving, setLeaving] = useState(false);
  const here = props.workspace;
  const startOver = useStartOver(here);
  const counts = useCounts();
  const reading = useReadingItems(profile);

  return (
    <>
      <Menu trigger={props.trigger} label={words.workspaces} placement={props.placement}>
        <MenuItem
          text={words.inbox}
          icon="inbox"
          current={here === undefined}
          onAction={() => void navigate({ to: '/inbox' })}
        >
          <span className="flex items-baseline gap-2">
            {words.inbox}
            <UnreadNumber count={counts?.unread} className="text-small text-ink-3" />
          </span>
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
        <MenuItem icon="sign-out" text={words.signOut} onAction={() => setLeaving(true)}>
          {words.signOut}
        </MenuItem>
      </Menu>
      {leaving ? <SignOut userId={profile.id} onStay={() => setLeaving(false)} /> : null}
    </>
  );
}
