import { createContext, use } from 'react';

import type { WorkspaceSession } from './workspace-session.ts';

export const SessionContext = createContext<WorkspaceSession | undefined>(undefined);

/** The open workspace; only inside `WorkspaceProvider`. */
export function useSession(): WorkspaceSession {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('useSession stands outside WorkspaceProvider');
  return session;
}
