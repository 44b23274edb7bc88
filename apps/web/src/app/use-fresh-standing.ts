import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { meQuery } from '../http/me.ts';
import { useMembers } from '../realtime/session/use-live.ts';

/** The live room tells of a changed membership at once; what one may do, on every page, is then asked anew. */
export function useFreshStanding(): void {
  const queries = useQueryClient();
  const members = useMembers();
  const before = useRef(members);
  useEffect(() => {
    if (before.current === members) return;
    const first = before.current.length === 0;
    before.current = members;
    if (!first) void queries.invalidateQueries(meQuery);
  }, [members, queries]);
}
