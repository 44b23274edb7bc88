import { useEffect } from 'react';

import { toasts } from '../../ui/toast-queue.ts';
import { useSession } from '../session/session-context.tsx';
import { useWhyRefused } from '../session/use-why-refused.ts';

/** An edit that the server said no to has gone back on the screen; this says why. */
export function RefusedToasts(): null {
  const { client } = useSession();
  const why = useWhyRefused();
  useEffect(
    () =>
      client.onEvent((event) => {
        // What belongs to a stay that is over is offered all at once.
        if (event.kind !== 'refused' || event.mutation.code === 'stay_ended') return;
        toasts.show({ text: why({ ...event.mutation, intent: event.mutation }) });
      }),
    [client, why],
  );
  return null;
}
