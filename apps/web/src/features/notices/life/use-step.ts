import type { Notice } from '@sanad/protocol/http/notices';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import {
  actQuietly,
  type ActingQuietly,
  type QuietAct,
} from '../../../realtime/session/act-quietly.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { askAnew } from '../list/ask-anew.ts';

/** A step of a task taken from its entry, in a workspace that is not open. It is done when the room has confirmed it. */
export function useStep({ workspaceId }: Pick<Notice, 'workspaceId'>): {
  /** On its way: nothing is agreed or accepted yet. */
  readonly isOnItsWay: boolean;
  take<A>(act: QuietAct<A>): void;
} {
  const userId = useMe().profile.id;
  const queries = useQueryClient();
  const sentence = useRefusalSentence();
  const [isOnItsWay, setOnItsWay] = useState(false);
  const acting = useRef<ActingQuietly | null>(null);
  useEffect(() => () => acting.current?.close(), []);

  return {
    isOnItsWay,
    take(act) {
      if (acting.current) return;
      setOnItsWay(true);
      acting.current = actQuietly(userId, workspaceId, act);
      void acting.current.done
        .catch((error: unknown) => toasts.show({ text: sentence(error) }))
        .finally(() => {
          acting.current = null;
          setOnItsWay(false);
          askAnew(queries, userId);
        });
    },
  };
}
