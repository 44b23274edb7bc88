import type { UserId } from '@sanad/domain/kernel/ids';
import type { OwnPage } from '@sanad/protocol/http/profiles';
import { topics } from '@sanad/protocol/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../../http/call.ts';
import { useMe } from '../../http/me.ts';
import type { BodyOf } from '../../http/routes.ts';
import { useChanged } from '../../realtime/wire/use-changed.ts';

export interface OwnPageDesk {
  readonly page: OwnPage;
  /** Writes what is named, and nothing else. @throws what the server refused it with */
  write(change: BodyOf<'patchOwnPage'>): Promise<void>;
}

/** What one says of oneself, as it is on the server: on another device of theirs it is the same. */
export function useOwnPage() {
  const userId: UserId = useMe().profile.id;
  const queries = useQueryClient();
  const queryKey = ['own-page', userId];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('getOwnPage', {}, signal),
  });
  useChanged(
    userId,
    { topic: topics.profiles, id: userId },
    () => void queries.invalidateQueries({ queryKey }),
  );
  const desk: OwnPageDesk | undefined = data && {
    page: data,
    async write(change) {
      queries.setQueryData(queryKey, await call('patchOwnPage', { body: change }));
    },
  };
  return { desk, failed: data === undefined ? error : null, refetch };
}
