import { registerHooks } from 'node:module';

import type { RoomReaders } from '@sanad/server/rooms/readers/room-readers';

/**
 * Imported into a server before it starts (`--import`): its rooms have no readers, whatever its features bring.
 * The same build otherwise, so that a load with and without them says what they cost.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.endsWith('/readers/room-readers.ts')
      ? { url: import.meta.url, shortCircuit: true }
      : next(specifier, context),
});

export const createRoomReaders = (): RoomReaders => ({
  wake: () => undefined,
  poll: () => Promise.resolve(),
  start: () => undefined,
  stop: () => Promise.resolve(),
  health: () => ({ ok: true, parts: {} }),
});
