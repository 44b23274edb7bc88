import { sendMessage } from '@sanad/domain/comments/message-mutations';
import type { FileId, MessageId, TaskId, UserId } from '@sanad/domain/kernel/ids';
import { holdMessage } from '@sanad/domain/person/held-mutations';
import { holdTime } from '@sanad/domain/person/hold-time';
import type { PersonRoomCollections } from '@sanad/domain/person/room-model';
import type { SyncClient } from '@sanad/sync/client/sync-client';

import { newId } from '../../../realtime/new-id.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { usePresence } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { usePersonRecord, usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { useWhyRefused } from '../../../realtime/session/use-why-refused.ts';
import { toasts } from '../../../ui/toast-queue.ts';

export interface Said {
  readonly text: string;
  readonly mentions: UserId[];
  readonly files: FileId[];
  readonly asks: UserId | null;
  readonly answers: MessageId | null;
  readonly urgent: boolean;
}

/** Sends what was written: held back as long as its writer likes it, else at once. False where it was not taken. */
export function useSend(taskId: TaskId): (said: Said) => boolean {
  const { userId, workspaceId, client } = useSession();
  const own = usePersonRoom(userId)?.client;
  const wished = usePersonRecord(userId, 'preferences', 'own')?.holdSeconds;
  const isWatched = usePresence().some(
    ({ userId: other, state }) => other !== userId && state.taskId === taskId,
  );
  const mutate = useMutate();
  const why = useWhyRefused();

  return (said) => {
    const messageId = newId<MessageId>();
    const { stay } = client;
    const seconds = holdTime(wished, isWatched);
    if (!own || stay === undefined || !canHold(own) || (seconds === 0 && !waits(own, taskId)))
      return mutate(sendMessage, { messageId, taskId, ...said });
    const sent = { messageId, workspaceId, stay, taskId, ...said, seconds };
    const made = own.mutate(holdMessage, sent);
    if (made.kind === 'refused') toasts.show({ text: why(made) });
    return made.kind === 'made';
  };
}

type OwnClient = Pick<SyncClient<PersonRoomCollections>, 'ready' | 'saveState' | 'all'>;

/** A device without a connection that has never seen the own room could not show what it holds. */
function canHold(own: OwnClient): boolean {
  return own.ready || own.saveState.kind !== 'offline';
}

/** Nothing overtakes what was sent before it. */
function waits(own: OwnClient, taskId: TaskId): boolean {
  return own.ready && own.all('held').some((each) => each.taskId === taskId);
}
