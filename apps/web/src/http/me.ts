import { Refusal } from '@sanad/domain/kernel/refusal';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';

import { call } from './call.ts';
import { lastPerson } from './last-person.ts';
import { whoIsHere } from './who-is-here.ts';

/** The signed-in person with their workspaces; `null` when nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    try {
      const me = await call('getMe', {}, signal);
      if (lastPerson.read()?.profile.id !== me.profile.id) lastPerson.forget();
      whoIsHere.heard(me.profile.id);
      return me;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'unauthenticated')) throw error;
      lastPerson.forget();
      whoIsHere.heard(null);
      return null;
    }
  },
  staleTime: 60_000,
});

/** For pages behind the sign-in, which the router has loaded `meQuery` for. */
export function useMe() {
  const { data } = useSuspenseQuery(meQuery);
  if (data === null) throw new Refusal('unauthenticated');
  return data;
}

/** The person's standing in one workspace; `undefined` when they have none. */
export function useWorkspace(workspaceId: string) {
  return useMe().workspaces.find((workspace) => workspace.id === workspaceId);
}

export function useMaybeMe() {
  return useQuery(meQuery).data;
}
