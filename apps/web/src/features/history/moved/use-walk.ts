import { useCallback, useRef } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { allColumns, useBoardStore } from '../../board/board-store.ts';
import { useDesk } from '../../board/drag/desk-context.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { newsOf } from './board-news.ts';
import { nextMarked } from './next-marked.ts';
import { openWatches } from './open-watches.ts';

/** J goes to the next marked row in reading order and K to the one before, as in the inbox; so does the answer. */
export function useWalk(): (step: 1 | -1) => void {
  const session = useSession();
  const store = useBoardStore();
  const desk = useDesk();
  const last = useRef<string>(undefined);

  const walk = useCallback(
    (step: 1 | -1): void => {
      const order = store.columns.group(allColumns).flatMap((id) => store.shown.group(id));
      const news = newsOf(session).get();
      const row = document.activeElement?.closest<HTMLElement>('[data-task-id]');
      const from = row?.dataset['taskId'] ?? last.current;
      const to = nextMarked(order, (id) => news.get(id)?.mark !== undefined, from, step);
      if (to === undefined) return;
      last.current = to;
      desk.focusNext.set(to);
      openWatches.get(session)?.point(to);
    },
    [session, store, desk],
  );

  const byKey = (step: 1 | -1) => (): void | false => (desk.held.get() ? false : walk(step));
  useKeys('board', { nextChange: byKey(1), changeBefore: byKey(-1) });
  return walk;
}
