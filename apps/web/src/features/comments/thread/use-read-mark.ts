import type { MessageRecord } from '@sanad/domain/comments/record';
import { useCallback, useState } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { useKeptTexts } from '../../../realtime/session/use-kept-texts.ts';

/**
 * Where reading stopped, on this device: the highest number that was in sight. The line stands for as long
 * as the task is open, whatever is read meanwhile; somebody who was never here has no such line.
 */
export function useReadMark(taskId: string, records: readonly MessageRecord[]) {
  const { userId } = useSession();
  const kept = useKeptTexts();
  const place = `read:${taskId}`;
  const [before] = useState(() => Number(kept.of(place) || Infinity));
  const [read, setRead] = useState(before);

  const isNew = (message: MessageRecord, since: number): boolean =>
    message.number > since && message.author !== userId && message.removedBy === null;
  const firstNew = records.find((message) => isNew(message, before));
  const unread = records.filter((message) => isNew(message, read)).length;

  const markRead = useCallback(
    (number: number): void => {
      setRead(number);
      if (number > Number(kept.of(place) || 0)) kept.keep(place, `${number}`);
    },
    [kept, place],
  );
  return { firstNewId: firstNew?.id, unread, markRead };
}
