import { useEffect, type RefObject } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { attends, isRowInView } from './is-row-in-view.ts';
import { openWatches } from './open-watches.ts';

/** What was in view for so long can have been read. */
const sightMs = 1_500;

/** Tells the board's watch when a row has been in view long enough, while somebody attends. */
export function useSight(
  line: RefObject<HTMLElement | null>,
  taskId: string,
  isWanted: boolean,
): void {
  const session = useSession();
  useEffect(() => {
    const element = line.current;
    const row = element?.closest('.task-row');
    if (!isWanted || !element || !row) return undefined;
    let isInView = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Something may lie over it for a while, or the page be left: then its time begins anew.
    const look = (): void => {
      clearTimeout(timer);
      if (!isInView || !attends()) return;
      const wasThere = isRowInView(row);
      timer = setTimeout(() => {
        if (wasThere && attends() && isRowInView(row)) openWatches.get(session)?.sight(taskId);
        else look();
      }, sightMs);
    };
    const seen = new IntersectionObserver(
      ([entry]) => {
        isInView = entry?.isIntersecting ?? false;
        look();
      },
      { threshold: 0.8 },
    );
    seen.observe(element);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      seen.disconnect();
      clearTimeout(timer);
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [line, session, taskId, isWanted]);
}
