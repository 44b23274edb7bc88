import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { useEffect, useState, type ReactNode } from 'react';

import { BeforeUnload } from '../status/before-unload.tsx';
import { OwnUnsent } from '../status/own-unsent.tsx';
import { RefusedToasts } from '../status/refused-toasts.tsx';
import { acquireSession, readySession } from './open-sessions.ts';
import { SessionContext } from './session-context.tsx';
import type { WorkspaceSession } from './workspace-session.ts';

/** Opens the workspace's room for everything below it; shows `fallback` for the few milliseconds the device needs. */
export function WorkspaceProvider(props: {
  readonly userId: string;
  readonly workspaceId: string;
  readonly fallback: ReactNode;
  /** The device's storage could not be opened at all. */
  readonly broken: (error: unknown) => ReactNode;
  readonly children: ReactNode;
}) {
  const { userId, workspaceId } = props;
  const key = `${userId}/${workspaceId}`;
  const [opened, setOpened] = useState<
    | {
        readonly key: string;
        readonly session?: WorkspaceSession;
        readonly error?: unknown;
      }
    | undefined
  >(() => {
    const session = readySession(userId, workspaceId);
    return session && { key, session };
  });

  useEffect(() => {
    const { session, release } = acquireSession(userId as UserId, workspaceId as WorkspaceId);
    let gone = false;
    session.then(
      (ready) => {
        // Where it was ready from the beginning there is nothing to draw again.
        if (!gone) setOpened((was) => (was?.session === ready ? was : { key, session: ready }));
      },
      (error: unknown) => {
        if (!gone) setOpened({ key, error });
      },
    );
    return () => {
      gone = true;
      release();
    };
  }, [userId, workspaceId, key]);

  // Never the session of the workspace that was open a moment ago.
  if (opened?.key !== key) return props.fallback;
  if (!opened.session) return props.broken(opened.error);
  return (
    <SessionContext value={opened.session}>
      <BeforeUnload />
      <RefusedToasts />
      <OwnUnsent />
      {props.children}
    </SessionContext>
  );
}
