import { limits } from '@sanad/protocol/limit';
import type { Pool } from 'pg';

import { createCommitConnections } from '../src/rooms/commit-connection.ts';
import { createPostgresRoomStore } from '../src/rooms/postgres-room-store.ts';
import { createRoomRegistry, type RoomRegistryOptions } from '../src/rooms/room-registry.ts';

type Store = ReturnType<typeof createPostgresRoomStore>;

/**
 * What one process holds: its own connections to commit by, and its own rooms, which tell nobody. `through`
 * stands between them and the database.
 */
export function openOwnRooms(
  { pool, url }: { readonly pool: Pool; readonly url: string },
  options: Partial<RoomRegistryOptions> & { through?(store: Store): Store } = {},
) {
  const { through = (store) => store, ...others } = options;
  const commits = createCommitConnections(url);
  const rooms = createRoomRegistry({
    createStore: (address) =>
      through(createPostgresRoomStore(address, pool, commits.of(address.roomId))),
    broadcast: () => () => {},
    now: Date.now,
    limits,
    shared: true,
    onError: (error) => {
      throw error;
    },
    ...others,
  });
  return {
    rooms,
    async close(): Promise<void> {
      await rooms.close();
      await commits.close();
    },
  };
}
