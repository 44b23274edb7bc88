import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';

import { importsQuery } from '../imports-query.ts';

/** Waits, once begun, until an import is carried out; `refused` is why it was not. */
export function useImportEnd(
  workspaceId: string,
  importId: string,
  onEnd: (refused: RefusalCode | null) => void,
) {
  const [isWaiting, setWaiting] = useState(false);
  const { data } = useQuery({ ...importsQuery(workspaceId), enabled: isWaiting });
  const entry = data?.imports.find(({ id }) => id === importId);
  const isOver = isWaiting && (entry?.state === 'done' || entry?.state === 'failed');
  const end = useEffectEvent(() => {
    setWaiting(false);
    onEnd(entry?.state === 'failed' ? (entry.refused ?? 'unavailable') : null);
  });
  useEffect(() => {
    if (isOver) end();
  }, [isOver]);
  return { isWaiting, begin: () => setWaiting(true) };
}
