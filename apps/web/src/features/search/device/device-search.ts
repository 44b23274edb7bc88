import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { compareHits } from '@sanad/domain/search/compare-hits';
import type { Question } from '@sanad/domain/search/question';
import type { SearchKind } from '@sanad/domain/search/searchable';
import type { SearchHit } from '@sanad/protocol/http/search';

import type { LiveClient } from '../../../realtime/session/live-client.ts';
import { onRecordsChanged } from '../../../realtime/session/on-records-changed.ts';
import { createSignal, type Signal } from '../../../realtime/signal.ts';
import { heldKinds, RoomSearch } from './room-search.ts';

/** What is taken in at once; then whoever types has their turn. */
const sliceMs = 8;
/** Where much changes, its words are looked at again after a moment. */
const gatherMs = 250;
const mostOfKind = 6;

/** What a room's words were folded to stays with the room. */
const known = new WeakMap<LiveClient, RoomSearch>();

/** Finds things in the rooms that are open on this device, also without a network. */
export interface DeviceSearch {
  /** Another object after each time that more can be found. */
  readonly changed: Pick<Signal<object>, 'get' | 'subscribe'>;
  /** Follows a room until it is closed; answers how to stop. */
  follow(workspaceId: WorkspaceId, client: LiveClient): () => void;
  find(question: Question): readonly SearchHit[];
  hitOf(workspaceId: string, kind: SearchKind, id: string): SearchHit | undefined;
}

export function createDeviceSearch(): DeviceSearch {
  const rooms = new Map<string, RoomSearch>();
  const waiting = new Set<RoomSearch>();
  const changed = createSignal<object>({});
  let timer: ReturnType<typeof setTimeout> | undefined;

  function slice(): void {
    timer = undefined;
    const [room] = waiting;
    if (!room) return;
    if (room.takeIn(sliceMs)) {
      waiting.delete(room);
      changed.set({});
    }
    goOn(0);
  }
  function goOn(ms: number): void {
    if (waiting.size > 0) timer ??= setTimeout(slice, ms);
  }

  return {
    changed,
    follow(workspaceId, client) {
      const room = known.get(client) ?? new RoomSearch(workspaceId, client);
      known.set(client, room);
      rooms.set(workspaceId, room);
      const look = (ms: number): void => {
        waiting.add(room);
        goOn(ms);
      };
      look(0);
      const stop = onRecordsChanged(client, heldKinds, () => look(gatherMs));
      return () => {
        stop();
        waiting.delete(room);
        if (rooms.get(workspaceId) === room) rooms.delete(workspaceId);
        changed.set({});
      };
    },
    find: (question) =>
      [...rooms.values()].flatMap((room) => room.find(question, mostOfKind)).toSorted(compareHits),
    hitOf: (workspaceId, kind, id) => rooms.get(workspaceId)?.hitOf(kind, id),
  };
}
