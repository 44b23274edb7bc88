import type { UserId } from '@sanad/domain/kernel/ids';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';

import { InboxWatch } from '../features/notices/counts/inbox-watch.tsx';
import { InboxPage } from '../features/notices/inbox-page.tsx';
import { lastPerson } from '../http/last-person.ts';
import { useMe } from '../http/me.ts';
import { whoIsHere } from '../http/who-is-here.ts';
import { appSocket } from '../realtime/wire/app-socket.ts';
import { Frame } from '../ui/frame.tsx';
import { InboxBar } from './inbox-bar.tsx';
import { InboxNav } from './inbox-nav.tsx';
import { useSignedOut } from './use-signed-out.ts';

/** The inbox in a frame of its own: it is of all workspaces, and of none. */
export function InboxPlace() {
  const { tab = 'for-you' } = useSearch({ from: '/signed-in/inbox' });
  const navigate = useNavigate();
  const me = useMe();
  const userId: UserId = me.profile.id;
  const leave = useSignedOut();
  useEffect(() => appSocket(userId).onRefused(leave), [userId, leave]);
  useEffect(() => {
    if (whoIsHere.said === userId) lastPerson.remember(me);
  }, [me, userId]);
  return (
    <Frame key={userId} nav={<InboxNav />} bar={<InboxBar />}>
      <InboxWatch userId={userId} />
      <main id="page" tabIndex={-1} className="relative flex min-h-0 flex-1 flex-col outline-none">
        <InboxPage
          tab={tab}
          onTab={(next) =>
            void navigate({ to: '/inbox', search: next === 'for-you' ? {} : { tab: next } })
          }
        />
      </main>
    </Frame>
  );
}
