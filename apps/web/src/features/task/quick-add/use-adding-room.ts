import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { use, useEffect, useRef, useState, useSyncExternalStore } from 'react';

import { openQuietSession } from '../../../realtime/session/quiet-session.ts';
import { SessionContext } from '../../../realtime/session/session-context.tsx';
import { createTurns } from '../../../realtime/session/turns.ts';
import type { WorkspaceSession } from '../../../realtime/session/workspace-session.ts';
import { untilSent } from './until-sent.ts';

const longestJoinMs = 10_000;
const turns = createTurns(1, longestJoinMs);

/** Where tasks are made: the open workspace, or another one, opened without being seen in it. */
export interface AddingRoom {
  readonly session: WorkspaceSession;
  /** Something was made in it: it stays open until the server has that. */
  used(): void;
}

export function useAddingRoom(
  userId: UserId,
  workspaceId: WorkspaceId | undefined,
): AddingRoom | undefined {
  const here = use(SessionContext);
  const isHere = here?.workspaceId === workspaceId;
  const [quiet, setQuiet] = useState<WorkspaceSession>();
  const used = useRef(false);

  useEffect(() => {
    if (isHere || workspaceId === undefined) return undefined;
    let isLeft = false;
    let opened: WorkspaceSession | undefined;
    openQuietSession(userId, workspaceId, turns).then(
      (session) => {
        if (isLeft) return session.close();
        opened = session;
        return setQuiet(session);
      },
      (error: unknown) => console.warn('adding', error),
    );
    return () => {
      isLeft = true;
      setQuiet(undefined);
      if (!opened) return;
      if (used.current) untilSent(opened);
      else opened.close();
      used.current = false;
    };
  }, [userId, workspaceId, isHere]);

  const session = isHere ? here : quiet?.workspaceId === workspaceId ? quiet : undefined;
  // What the device has comes first, and the room's own a moment later.
  useSyncExternalStore(
    (listener) => session?.client.onState(listener) ?? (() => undefined),
    () => session?.client.ready,
  );
  if (!session?.client.ready) return undefined;
  return { session, used: () => void (used.current = true) };
}
