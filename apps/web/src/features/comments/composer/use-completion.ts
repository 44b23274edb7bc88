import type { TaskRecord } from '@sanad/domain/task/record';
import { useMemo, useState } from 'react';

import type { Member } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { askedAt, findPeople, findTasks, type Asked } from './asked-at.ts';

const mostOffered = 6;

export type Offer =
  | { readonly is: 'person'; readonly id: string; readonly member: Member; readonly words: string }
  | { readonly is: 'task'; readonly id: string; readonly task: TaskRecord; readonly words: string };

/** What may be meant by the `@…` or `#…` at the caret; nothing once it was closed for this one. */
export function useCompletion(text: string, caret: number | null, exceptTaskId: string) {
  const { client, userId } = useSession();
  const members = useMembers();
  const asked = useMemo(() => (caret === null ? undefined : askedAt(text, caret)), [text, caret]);
  const [closedAt, setClosedAt] = useState<number>();
  const [chosen, setChosen] = useState(0);

  const offers = useMemo((): readonly Offer[] => {
    if (!asked || asked.from === closedAt) return [];
    if (asked.sign === '@')
      return peopleFor(
        asked,
        members.filter((member) => member.active && member.userId !== userId),
      );
    const open = client
      .all('task')
      .filter(({ id, archivedAt }) => id !== exceptTaskId && archivedAt === null);
    return findTasks(open, asked.words, mostOffered).map((task) => ({
      is: 'task',
      id: task.id,
      task,
      words: `#${task.number}`,
    }));
  }, [asked, closedAt, members, client, userId, exceptTaskId]);

  return {
    asked,
    offers,
    at: Math.min(chosen, Math.max(0, offers.length - 1)),
    step: (by: number) => setChosen((chosen + by + offers.length) % Math.max(1, offers.length)),
    restart: () => setChosen(0),
    close: () => setClosedAt(asked?.from),
    reopen: () => setClosedAt(undefined),
  };
}

function peopleFor(asked: Asked, members: readonly Member[]): readonly Offer[] {
  return findPeople(members, asked.words)
    .slice(0, mostOffered)
    .map((member) => ({ is: 'person', id: member.id, member, words: `@${member.name}` }));
}
