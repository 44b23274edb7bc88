import type { MessageRecord } from '@sanad/domain/comments/record';
import type { HeldRecord } from '@sanad/domain/person/record';
import { useMemo } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { usePersonRecords } from '../../../realtime/session/use-person-records.ts';

const none: readonly HeldRecord[] = [];

/** What is held for a task, in the order in which it goes out; without what stands in its thread already. */
export function useHeld(taskId: string, thread: readonly MessageRecord[]): readonly HeldRecord[] {
  const { userId } = useSession();
  const all = usePersonRecords(userId, 'held');
  return useMemo(() => {
    const held = all?.filter((each) => each.taskId === taskId) ?? none;
    if (held.length === 0) return none;
    const isOut = new Set<string>(thread.map(({ id }) => id));
    return held.filter(({ id }) => !isOut.has(id)).toSorted((a, b) => a.turn - b.turn);
  }, [all, taskId, thread]);
}
