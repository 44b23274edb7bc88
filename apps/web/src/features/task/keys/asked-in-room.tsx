import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { SessionContext, useSession } from '../../../realtime/session/session-context.tsx';
import { useUndo } from '../../../realtime/session/use-mutate.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { TaskNavigationProvider } from '../../board/task-navigation.tsx';
import { useMayEdit } from '../../board/use-may-edit.ts';
import { keysWords } from '../../keys/keys-words.ts';
import { useAddingRoom } from '../quick-add/use-adding-room.ts';
import { AskedDialog, type Answered, type AskedOf } from './asked-dialog.tsx';
import type { TaskAt } from './task-at.ts';

interface AskedInRoomProps {
  readonly asked: AskedOf & TaskAt;
  readonly onClose: () => void;
  /** Something was done that an undo takes back. */
  readonly onUndoable: (undo: () => boolean) => void;
}

/** What a key asks of a task where its workspace is not the open one: in its own room, which is not seen. */
export function AskedInRoom(props: AskedInRoomProps & { readonly userId: UserId }) {
  const { asked, userId } = props;
  const navigate = useNavigate();
  const { workspaceId } = asked;
  const room = useAddingRoom(userId, workspaceId as WorkspaceId);
  if (!room) return null;
  return (
    <SessionContext value={room.session}>
      <TaskNavigationProvider
        workspaceId={workspaceId}
        taskId={undefined}
        onOpenTask={(taskId) => {
          if (taskId !== undefined)
            void navigate({ to: '/w/$workspaceId/board/$taskId', params: { workspaceId, taskId } });
        }}
      >
        <AskedHere {...props} onUsed={room.used} />
      </TaskNavigationProvider>
    </SessionContext>
  );
}

function AskedHere(props: AskedInRoomProps & { readonly onUsed: () => void }) {
  const { asked, onClose, onUndoable, onUsed } = props;
  const words = useWords(keysWords);
  const { client } = useSession();
  const turn = useUndo();
  const mayEdit = useMayEdit();
  useEffect(() => {
    if (!mayEdit) onClose();
  }, [mayEdit, onClose]);
  // A move says itself what it did; it stays open as long as that can be taken back.
  useEffect(() => {
    if (asked.what === 'move') onUsed();
  }, [asked.what, onUsed]);
  if (!mayEdit) return null;

  function onAnswered(what: Answered): void {
    onUsed();
    const title = client.get('task', asked.taskId)?.title.text ?? '';
    const isUndoable = what !== 'asked';
    if (isUndoable) onUndoable(turn.undo);
    toasts.show({
      text: words.answered[what](title),
      ...(isUndoable
        ? { action: { label: words.undo, icon: 'undo' as const, onAct: () => void turn.undo() } }
        : {}),
    });
  }
  return <AskedDialog asked={asked} onClose={onClose} onAnswered={onAnswered} />;
}
