import type { UserId } from '@sanad/domain/kernel/ids';
import { useEffect, type ReactNode } from 'react';

import { InboxWatch } from '../features/notices/counts/inbox-watch.tsx';
import { lastPerson } from '../http/last-person.ts';
import { useMe } from '../http/me.ts';
import { whoIsHere } from '../http/who-is-here.ts';
import { appSocket } from '../realtime/wire/app-socket.ts';
import { Frame } from '../ui/frame.tsx';
import { TopBarOnPhones } from '../ui/top-bar.tsx';
import { Corners } from './corners.tsx';
import { OwnBar } from './own-bar.tsx';
import { OwnNav } from './own-nav.tsx';
import { phoneHead } from './phone-head.tsx';
import { useSignedOut } from './use-signed-out.ts';

/** The frame of a page that is the person's own: of all workspaces, and of none. */
export function OwnPlace(props: {
  /** At the end of the nav. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  const me = useMe();
  const userId: UserId = me.profile.id;
  const leave = useSignedOut();
  useEffect(() => appSocket(userId).onRefused(leave), [userId, leave]);
  useEffect(() => {
    if (whoIsHere.said === userId) lastPerson.remember(me);
  }, [me, userId]);
  return (
    <Frame key={userId} nav={<OwnNav foot={props.foot} />} bar={<OwnBar />}>
      <InboxWatch userId={userId} />
      <Corners />
      <main id="page" tabIndex={-1} className="relative flex min-h-0 flex-1 flex-col outline-none">
        <TopBarOnPhones value={phoneHead}>{props.children}</TopBarOnPhones>
      </main>
    </Frame>
  );
}
