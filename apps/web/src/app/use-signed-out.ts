import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

import { lastPerson } from '../http/last-person.ts';
import { meQuery } from '../http/me.ts';
import { closeAppSocket } from '../realtime/wire/app-socket.ts';

/** The sign-in has ended: what is shown goes, and signing in again comes back here. */
export function useSignedOut(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCallback(() => {
    // A refused connection does not come back by itself; whoever signs in next opens their own.
    closeAppSocket();
    // Unsent edits stay on the device and go out after signing in again.
    lastPerson.forget();
    queries.removeQueries({ queryKey: meQuery.queryKey });
    queries.removeQueries({ queryKey: ['inbox'] });
    void navigate({ to: '/sign-in', search: { next: location.pathname }, replace: true });
  }, [queries, navigate]);
}
