import { Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';

import { CallBanner } from '../features/calls/join/call-banner.tsx';
import { useCallView } from '../features/calls/use-call-view.ts';
import { lastPerson } from '../http/last-person.ts';
import { useMe, useWorkspace } from '../http/me.ts';
import { whoIsHere } from '../http/who-is-here.ts';
import { goneHere } from '../realtime/device/ended-stays.ts';
import { lastWorkspace } from '../realtime/session/last-workspace.ts';
import { WorkspaceProvider } from '../realtime/session/workspace-provider.tsx';
import { useSignal } from '../realtime/signal.ts';
import { OutdatedNotice } from '../realtime/status/outdated-notice.tsx';
import { Frame } from '../ui/frame.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TopBarOnPhones } from '../ui/top-bar.tsx';
import { Corners } from './corners.tsx';
import { EndedPage } from './ended-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { OwnInbox } from './own-inbox.tsx';
import { phoneHead } from './phone-head.tsx';
import { StorageBroken } from './storage-broken.tsx';
import { WorkspaceBar } from './workspace-bar.tsx';
import { WorkspaceGate } from './workspace-gate.tsx';
import { WorkspaceNav } from './workspace-nav.tsx';

const RoomInspector = lazy(async () => ({
  default: (await import('../dev/room-inspector.tsx')).RoomInspector,
}));
/** For development: what this tab knows of its room, and pretended people (`?inspector`, `?collaborators=3`). */
const inspects = /[?&](inspector|collaborators)\b/.test(location.search);

/** One open workspace: its live room, its nav, the banner of a call that is on, and the page. */
export function WorkspaceFrame() {
  const { workspaceId, callId } = useParams({ strict: false });
  const id = workspaceId ?? '';
  const me = useMe();
  const { profile } = me;
  const standing = useWorkspace(id);
  // A stay that ends while it is looked at is told by the gate, with one's refused edits.
  const [shown, setShown] = useState(standing);
  if (standing !== undefined && standing !== shown) setShown(standing);
  const workspace = standing ?? (shown?.id === id ? shown : undefined);
  const known = workspace !== undefined;
  const call = useCallView(callId);
  useEffect(() => {
    if (known) lastWorkspace.remember(id);
  }, [known, id]);
  useEffect(() => {
    if (whoIsHere.said === me.profile.id) lastPerson.remember(me);
  }, [me]);
  const isGone = useSignal(goneHere).has(id);
  if (workspace === undefined) return isGone ? <EndedPage /> : <NotFoundPage />;

  return (
    <WorkspaceProvider
      userId={profile.id}
      workspaceId={id}
      fallback={null}
      broken={() => <StorageBroken />}
    >
      {inspects ? (
        <Suspense>
          <RoomInspector />
        </Suspense>
      ) : null}
      <WorkspaceGate workspaceId={id}>
        {call === 'solo' ? (
          // Before and after a call there is nothing else to look at.
          <Suspense fallback={<Skeleton className="p-5" />}>
            <Outlet />
          </Suspense>
        ) : (
          <Frame
            nav={<WorkspaceNav workspace={workspace} />}
            bar={<WorkspaceBar workspace={workspace} />}
            full={call === 'table'}
          >
            <OwnInbox />
            <Corners />
            <CallBanner openCallId={callId} />
            <main
              id="page"
              tabIndex={-1}
              className="relative flex min-h-0 flex-1 flex-col outline-none"
            >
              <OutdatedNotice />
              <Suspense fallback={<Skeleton className="p-5" />}>
                <TopBarOnPhones value={phoneHead}>
                  <Outlet />
                </TopBarOnPhones>
              </Suspense>
            </main>
          </Frame>
        )}
      </WorkspaceGate>
    </WorkspaceProvider>
  );
}
