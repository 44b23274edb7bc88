import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { Link } from '@tanstack/react-router';

import { useCounts } from '../features/notices/counts/use-counts.ts';
import { useMe } from '../http/me.ts';
import { Bdi } from '../i18n/bdi.tsx';
import { clientHue } from '../realtime/session/client-hue.ts';
import { Avatar } from '../ui/avatar.tsx';
import { barLink, navRow, navWords, numberOnBar } from '../ui/nav-look.ts';
import { UnreadNumber } from './unread-number.tsx';

const looks = {
  column: { link: navRow, words: navWords, number: undefined },
  bar: { link: barLink, words: 'clip-line max-w-full px-1', number: numberOnBar },
};

/** From the inbox to a workspace, with what is unread of it. */
export function InboxWorkspaceLink({
  id,
  name,
  place,
}: {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly place: keyof typeof looks;
}) {
  const { workspaces } = useMe();
  const counts = useCounts();
  const look = looks[place];
  return (
    <Link
      to="/w/$workspaceId/board"
      params={{ workspaceId: id }}
      // A folded column shows no name.
      title={place === 'column' ? name : undefined}
      className={`relative ${look.link}`}
    >
      <Avatar name={name} hue={clientHue(workspaces, id)} shape="square" size="tiny" silent />
      <Bdi className={look.words}>{name}</Bdi>
      <UnreadNumber
        count={counts?.byWorkspace.find(({ workspaceId }) => workspaceId === id)?.unread}
        className={look.number}
      />
    </Link>
  );
}
