import type { Capability } from '@sanad/domain/access/capability';
import type { RecordIndex } from '@sanad/sync/client/record-index';
import type { SaveState } from '@sanad/sync/client/save-state';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

import { useSignal } from '../signal.ts';
import type { LiveCollection, LiveCollections } from './live-client.ts';
import { compareMembers, type Member } from './member.ts';
import type { PresentSession } from './presence-channel.ts';
import type { SessionPhase } from './room-session.ts';
import { useSession } from './session-context.tsx';

const never = (): (() => void) => () => undefined;

/** One record by id; the component renders again when this record changes and for nothing else. */
export function useRecord<K extends LiveCollection>(
  collection: K,
  id: string | null | undefined,
): LiveCollections[K] | undefined {
  const { client } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => (id == null ? never() : client.onRecord(collection, id, listener)),
    [client, collection, id],
  );
  return useSyncExternalStore(subscribe, () =>
    id == null ? undefined : client.get(collection, id),
  );
}

/** The own change of a record waits for the server. */
export function useIsPending(collection: LiveCollection, id: string): boolean {
  const { client } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => client.onRecord(collection, id, listener),
    [client, collection, id],
  );
  return useSyncExternalStore(subscribe, () => client.isPending(collection, id));
}

/** All records of a collection, sorted; a new array only after one of them changed. For small collections. */
export function useCollection<K extends LiveCollection>(
  collection: K,
  compare: (a: LiveCollections[K], b: LiveCollections[K]) => number,
): readonly LiveCollections[K][] {
  const { client } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => client.onCollection(collection, listener),
    [client, collection],
  );
  const all = useSyncExternalStore(subscribe, () => client.all(collection));
  return useMemo(() => all.toSorted(compare), [all, compare]);
}

/** The ordered ids of one group of an index. */
export function useGroup(
  index: Pick<RecordIndex<never>, 'group' | 'onGroup'>,
  group: string,
): readonly string[] {
  const subscribe = useCallback(
    (listener: () => void) => index.onGroup(group, listener),
    [index, group],
  );
  return useSyncExternalStore(subscribe, () => index.group(group));
}

/** Everybody who is or was a member here, the client's side first. */
export function useMembers(): readonly Member[] {
  return useCollection('member', compareMembers);
}

export function useMember(userId: string | null | undefined): Member | undefined {
  const members = useMembers();
  return userId == null ? undefined : members.find((member) => member.userId === userId);
}

/** The own membership as a record, once it is known. */
export function useMe(): Member | undefined {
  return useMember(useSession().userId);
}

export function usePhase(): SessionPhase {
  return useSignal(useSession().phase);
}

/** Part of the client's state that is told by `onState`; `read` must give the same value for the same state. */
function useClientState<T>(read: (client: ReturnType<typeof useSession>['client']) => T): T {
  const { client } = useSession();
  const subscribe = useCallback((listener: () => void) => client.onState(listener), [client]);
  return useSyncExternalStore(subscribe, () => read(client));
}

export function useSaveState(): SaveState {
  return useClientState((client) => client.saveState);
}

/** Whether this person may; until the server has said so, yes: what is done offline waits for its answer. On a shared computer nothing does. */
export function useMay(capability: Capability): boolean {
  return useClientState(
    (client) => !client.isHeldBack && (client.role === undefined || client.can(capability)),
  );
}

/** Only once the room has said as what one is here: for what asks the server at once, which would refuse it. */
export function useMaySurely(capability: Capability): boolean {
  return useClientState((client) => client.role !== undefined && client.can(capability));
}

/** The server is newer than this page: reloading brings what the page does not know yet. */
export function useIsOutdated(): boolean {
  return useClientState((client) => client.isOutdated);
}

/** What is shown was kept by another version of the product, until the room has sent all anew. */
export function useIsReadOnly(): boolean {
  return useClientState((client) => client.isReadOnly);
}

/** Everybody else's sessions in this workspace. */
export function usePresence(): readonly PresentSession[] {
  return useSignal(useSession().presence.others);
}
