import type { Side } from '@sanad/domain/access/side';
import type { EngagementRoomCollections } from '@sanad/domain/engagement/room-model';
import type { EngagementId, UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';

import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { toasts } from '../../ui/toast-queue.ts';
import { engagementsHere } from '../device/engagements-here.ts';
import { useSignal } from '../signal.ts';
import { acquireEngagement } from './engagement-rooms.ts';
import type { EngagementSession } from './engagement-session.ts';
import type { SessionPhase } from './room-session.ts';
import { useSession } from './session-context.tsx';

export interface EngagementHere {
  readonly session: EngagementSession;
  readonly engagementId: EngagementId;
  readonly assistantId: UserId;
  /** For which side one is here. */
  readonly side: Side;
}

const EngagementContext = createContext<EngagementHere | undefined>(undefined);

/** The open engagement; only inside `EngagementProvider`. */
export function useEngagement(): EngagementHere {
  const here = use(EngagementContext);
  if (here === undefined) throw new Error('useEngagement stands outside EngagementProvider');
  return here;
}

/** Opens the room of an engagement for everything below it, inside its workspace. */
export function EngagementProvider(props: {
  readonly engagementId: EngagementId;
  readonly assistantId: UserId;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}) {
  const { engagementId, assistantId } = props;
  const { userId, workspaceId } = useSession();
  const [session, setSession] = useState<EngagementSession>();
  useEffect(() => {
    engagementsHere.note(engagementId, { workspaceId, assistantId });
    const held = acquireEngagement({ userId, workspaceId, engagementId });
    let gone = false;
    held.session.then(
      (opened) => {
        if (!gone) setSession(opened);
      },
      (error: unknown) => console.warn('engagement', error),
    );
    return () => {
      gone = true;
      setSession(undefined);
      held.release();
    };
  }, [userId, workspaceId, engagementId, assistantId]);
  if (session === undefined) return props.fallback;
  const side = assistantId === userId ? 'assistant' : 'client';
  return (
    <EngagementContext value={{ session, engagementId, assistantId, side }}>
      <SayRefused session={session} />
      {props.children}
    </EngagementContext>
  );
}

/** A change that the server said no to has gone back on the screen; this says why. */
function SayRefused({ session }: { readonly session: EngagementSession }): null {
  const sentence = useRefusalSentence();
  useEffect(
    () =>
      session.client.onEvent((event) => {
        if (event.kind !== 'refused' || event.mutation.code === 'stay_ended') return;
        toasts.show({ text: sentence(new Refusal(event.mutation.code, event.mutation.params)) });
      }),
    [session, sentence],
  );
  return null;
}

export function useEngagementPhase(): SessionPhase {
  return useSignal(useEngagement().session.phase);
}

/** All records of a kind in the room; a new array only after one changed. */
export function useEngagementRecords<K extends keyof EngagementRoomCollections>(
  kind: K,
): readonly EngagementRoomCollections[K][] {
  const { client } = useEngagement().session;
  const subscribe = useCallback(
    (listener: () => void) => client.onCollection(kind, listener),
    [client, kind],
  );
  return useSyncExternalStore(subscribe, () => client.all(kind));
}

/** One record of the room; `undefined` where there is none. */
export function useEngagementRecord<K extends keyof EngagementRoomCollections>(
  kind: K,
  id: string,
): EngagementRoomCollections[K] | undefined {
  const { client } = useEngagement().session;
  const subscribe = useCallback(
    (listener: () => void) => client.onRecord(kind, id, listener),
    [client, kind, id],
  );
  return useSyncExternalStore(subscribe, () => client.get(kind, id));
}

interface Mutating<A> {
  readonly name: string;
  readonly args: { readonly _input: A; readonly _output: unknown };
}

/** As `useMutate`, in the room of the engagement. */
export function useEngagementMutate() {
  const { client } = useEngagement().session;
  const sentence = useRefusalSentence();
  return useCallback(
    <A,>(mutation: Mutating<A>, args: A): boolean => {
      const made = client.mutate(mutation as { name: string; args: { _output: A } }, args);
      if (made.kind === 'refused')
        toasts.show({ text: sentence(new Refusal(made.code, made.params)) });
      return made.kind === 'made';
    },
    [client, sentence],
  );
}
