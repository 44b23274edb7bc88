import { useQueryClient } from '@tanstack/react-query';

import { call } from '../../http/call.ts';
import { meQuery } from '../../http/me.ts';
import type { BodyOf } from '../../http/routes.ts';

/** Changes the own profile; what the server answers is what is shown. */
export function usePatchMe(): (change: BodyOf<'patchMe'>) => Promise<void> {
  const queries = useQueryClient();
  return async (change) => {
    const { profile } = await call('patchMe', { body: change });
    queries.setQueryData(meQuery.queryKey, (before) =>
      before === undefined || before === null ? before : { ...before, profile },
    );
  };
}
