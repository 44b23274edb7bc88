import { useCallback, useEffect, useState } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { useWhyRefused } from '../../../realtime/session/use-why-refused.ts';
import { keptDraft } from '../../../ui/kept-draft.ts';

interface Taking<A> {
  readonly name: string;
  readonly args: { readonly _input: A; readonly _output: unknown };
}

/** Where the words of a step wait until it is taken. */
export function wordPlace(taskId: string, step: string): string {
  return `task:${taskId}:${step}`;
}

/** The steps that bring a word, by their mutations. */
const wordOf: Readonly<Record<string, string>> = {
  proposeDate: 'propose',
  declineTask: 'decline',
  withdrawTask: 'withdraw',
  deliverTask: 'deliver',
  requestChanges: 'requestChanges',
  cancelTask: 'cancel',
};

/** Not among them: a date that is agreed has no word. */
const without: ReadonlySet<string> = new Set([
  'agreeDate',
  'takeBackProposal',
  'startTask',
  'acceptDelivery',
  'takeBackDelivery',
  'reopenTask',
  'setOwnTaskState',
  'offerTask',
  'remindTask',
]);

/**
 * Takes a step of a task. What cannot be done, here or by the room's answer later, is said where it was
 * tried, and its words wait in their field again.
 */
export function useTake(taskId: string): {
  take<A>(mutation: Taking<A>, args: A): boolean;
  /** `isHeard`: a toast says it too, so it is not read aloud twice. */
  readonly refusal: { readonly text: string; readonly isHeard: boolean } | null;
} {
  const { client } = useSession();
  const why = useWhyRefused();
  const [refusal, setRefusal] = useState<{ text: string; isHeard: boolean } | null>(null);

  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.kind !== 'refused') return;
        const { name, args } = event.mutation;
        const step = wordOf[name];
        if (step === undefined && !without.has(name)) return;
        const { taskId: at, word = '' } = args as { taskId: string; word?: string };
        if (at !== taskId) return;
        if (step !== undefined) keptDraft.keep(wordPlace(taskId, step), word);
        setRefusal({ text: why(event.mutation), isHeard: true });
      }),
    [client, taskId, why],
  );

  const take = useCallback(
    <A>(mutation: Taking<A>, args: A): boolean => {
      const made = client.mutate(mutation as { name: string; args: { _output: A } }, args);
      const isMade = made.kind === 'made';
      setRefusal(isMade ? null : { text: why(made), isHeard: false });
      return isMade;
    },
    [client, why],
  );
  return { take, refusal };
}
