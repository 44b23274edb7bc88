import type { holdMessage } from '@sanad/domain/person/held-mutations';
import { useEffect } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { useWhyRefused } from '../../../realtime/session/use-why-refused.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { useTalkDesk } from '../talk-desk.ts';

type HoldArgs = (typeof holdMessage.args)['_output'];

/** What the server said no to: an undo that came too late, a message that it does not hold. Both go back where they were. */
export function useRefusedHolds(taskId: string): void {
  const { userId } = useSession();
  const own = usePersonRoom(userId)?.client;
  const desk = useTalkDesk(taskId);
  const why = useWhyRefused();
  useEffect(
    () =>
      own?.onEvent((event) => {
        if (event.kind !== 'refused') return;
        const { name, args } = event.mutation;
        if (name === 'takeBackHeld') {
          const { messageId } = args as { readonly messageId: string };
          const returned = desk.takenBack.get();
          if (returned?.messageId !== messageId) return;
          desk.tooLate.set(returned.text);
        } else if (name === 'holdMessage') {
          const { taskId: at, messageId, text, files, asks, answers } = args as HoldArgs;
          if (at !== taskId) return;
          desk.takenBack.set({ messageId, text, files: files ?? [], asks, answers });
        } else return;
        toasts.show({ text: why(event.mutation) });
        void own.forgetRefused();
      }),
    [own, desk, taskId, why],
  );
}
