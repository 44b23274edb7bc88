import { useEffect, useState } from 'react';

import { useSaveState } from '../session/use-live.ts';

/** A short break is no news: only after this long without a connection is it said. */
const offlineAfterMs = 1_500;

/** Without a connection, and for longer than a moment. */
export function useOffline(): boolean {
  const state = useSaveState();
  const since = state.kind === 'offline' ? state.since : null;
  const [told, setTold] = useState(() => (since !== null && isLong(since) ? since : null));

  useEffect(() => {
    if (since === null) return undefined;
    const left = Math.max(0, since + offlineAfterMs - Date.now());
    const timer = setTimeout(() => setTold(since), left);
    return () => clearTimeout(timer);
  }, [since]);

  return since !== null && told === since;
}

function isLong(since: number): boolean {
  return Date.now() - since >= offlineAfterMs;
}
