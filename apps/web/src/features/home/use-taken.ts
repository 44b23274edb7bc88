import type { HomeWait } from '@sanad/domain/home/record';
import { useCallback, useEffect, useMemo, useState } from 'react';

import { useSession } from '../../realtime/session/session-context.tsx';

/** What one answered with. */
export type Outcome = 'agree' | 'accept' | 'changes' | 'take' | 'answer';

/** `sent`: on its way, and nothing is settled yet. `done`: the room has confirmed it. */
export interface WaitStanding {
  readonly wait: HomeWait;
  readonly is: 'open' | 'sent' | 'done';
  readonly outcome: Outcome | undefined;
}

interface Taken {
  readonly wait: HomeWait;
  readonly outcome: Outcome;
}

/**
 * What waits, and what of it one has answered since the page was opened: that stays in its place, so that nothing
 * moves under a hand or an eye.
 */
export function useTaken(
  waits: readonly HomeWait[],
  onItsWay: ReadonlySet<string>,
): {
  readonly rows: readonly WaitStanding[];
  took(wait: HomeWait, outcome: Outcome): void;
} {
  const { client } = useSession();
  const [taken, setTaken] = useState<ReadonlyMap<string, Taken>>(new Map());

  const took = useCallback((wait: HomeWait, outcome: Outcome): void => {
    setTaken((before) => new Map(before).set(wait.key, { wait, outcome }));
  }, []);

  // What the room did not take was not done.
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.kind !== 'refused') return;
        const { taskId } = event.mutation.args as { readonly taskId?: string };
        setTaken((before) => {
          const kept = [...before].filter(([, { wait }]) => wait.task.id !== taskId);
          return kept.length === before.size ? before : new Map(kept);
        });
      }),
    [client],
  );

  const rows = useMemo(() => {
    const open = new Set(waits.map(({ key }) => key));
    const stay = [...taken.values()].filter(({ wait }) => !open.has(wait.key));
    const all: WaitStanding[] = [
      ...waits.map((wait) => ({
        wait,
        is: onItsWay.has(wait.key) ? ('sent' as const) : ('open' as const),
        outcome: taken.get(wait.key)?.outcome,
      })),
      ...stay.map(({ wait, outcome }) => ({
        wait,
        is: client.isPending('task', wait.task.id) ? ('sent' as const) : ('done' as const),
        outcome,
      })),
    ];
    return all.sort((a, b) => a.wait.since - b.wait.since || (a.wait.key < b.wait.key ? -1 : 1));
  }, [waits, onItsWay, taken, client]);
  return { rows, took };
}
