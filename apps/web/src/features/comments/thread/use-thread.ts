import type { MessageRecord } from '@sanad/domain/comments/record';
import type { AsideView } from '@sanad/sync/client/aside-view';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';

type View = AsideView<MessageRecord>;

export type Thread = Omit<View, 'close'>;

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

  const onChange = useCallback(
    (listener: () => void) => view?.onChange(listener) ?? (() => undefined),
    [view],
  );
  const records = useSyncExternalStore(onChange, () => view?.records ?? nothing);
  const state = useSyncExternalStore(onChange, () => view?.state ?? 'loading');
  const hasEarlier = useSyncExternalStore(onChange, () => view?.hasEarlier ?? false);
  return {
    records,
    state,
    hasEarlier,
    onChange,
    loadEarlier: useCallback(() => view?.loadEarlier(), [view]),
    retry: useCallback(() => view?.retry(), [view]),
  };
}
