import { useCallback, useMemo } from 'react';

import { toasts } from '../../ui/toast-queue.ts';
import { useSession } from './session-context.tsx';
import { useWhyRefused } from './use-why-refused.ts';

/** A mutation's arguments before its schema fills in defaults. */
interface Mutating<A> {
  readonly name: string;
  readonly args: { readonly _input: A; readonly _output: unknown };
}

/**
 * `const mutate = useMutate(); mutate(moveTask, { … })`: shown at once, kept on the device, sent when
 * it can be. What cannot be done at all is said in words; the answer is whether it was done here.
 */
export function useMutate() {
  const { client } = useSession();
  const why = useWhyRefused();
  return useCallback(
    <A>(mutation: Mutating<A>, args: A): boolean => {
      const made = client.mutate(mutation as { name: string; args: { _output: A } }, args);
      if (made.kind === 'refused') toasts.show({ text: why(made) });
      return made.kind === 'made';
    },
    [client, why],
  );
}

/** Takes back or does again the own last action, and says why where that is not possible. */
export function useUndo(): { undo(): boolean; redo(): boolean } {
  const { client } = useSession();
  const why = useWhyRefused();
  return useMemo(() => {
    const turn = (direction: 'undo' | 'redo') => (): boolean => {
      const done = client[direction]();
      if (done.kind === 'refused') toasts.show({ text: why(done) });
      return done.kind === 'made';
    };
    return { undo: turn('undo'), redo: turn('redo') };
  }, [client, why]);
}
