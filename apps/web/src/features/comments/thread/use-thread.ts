import type { MessageRecord } from '@sanad/domain/comments/record';
import type { AsideView } from '@sanad/sync/client/aside-view';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';

type View = AsideView<MessageRecord>;

export type Thread = Pick<View, 'records' | 'state' | 'hasEarlier' | 'loadEarlier' | 'retry'>;

const nothing: readonly MessageRecord[] = [];

/** A task's messages while it is drawn: its end at once, and the pages before it on asking. */
export function useThread(taskId: string): Thread {
  const { client } = useSession();
  const [view, setView] = useState<View>();
  useEffect(() => {
    const opened = client.openAside('message', taskId);
    setView(opened);
    return () => opened.close();
  }, [client, taskId]);

  const subscribe = useCallback(
    (listener: () => void) => view?.onChange(listener) ?? (() => undefined),
    [view],
  );
  const records = useSyncExternalStore(subscribe, () => view?.records ?? nothing);
  const state = useSyncExternalStore(subscribe, () => view?.state ?? 'loading');
  const hasEarlier = useSyncExternalStore(subscribe, () => view?.hasEarlier ?? false);
  return {
    records,
    state,
    hasEarlier,
    loadEarlier: useCallback(() => view?.loadEarlier(), [view]),
    retry: useCallback(() => view?.retry(), [view]),
  };
}
