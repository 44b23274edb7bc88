import { useMemo } from 'react';

import { keptTexts, type KeptTexts } from '../device/kept-texts.ts';
import { useSession } from './session-context.tsx';

/** What this device keeps of the person's own in the open workspace. */
export function useKeptTexts(): KeptTexts {
  const { userId, workspaceId, client } = useSession();
  return useMemo(
    () => keptTexts(userId, workspaceId, () => client.stay),
    [userId, workspaceId, client],
  );
}
