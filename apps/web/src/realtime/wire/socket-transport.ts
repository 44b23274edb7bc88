import type { Transport } from '@sanad/sync/port/transport';

import type { RecordSocket } from './record-socket.ts';

/** The app's one record socket as a room engine sees it: only what is about its room. */
export function createSocketTransport(socket: RecordSocket, room: string): Transport {
  return {
    // The socket reads these for whoever listens; a room's engine knows nothing of them.
    send: (message) =>
      socket.send(message.type === 'join' ? { ...message, hears: ['changed'] } : message),
    status: () => (socket.connected ? 'up' : 'down'),
    onMessages: (listener) =>
      socket.onDown((messages) => {
        const mine = messages.filter((message) =>
          'room' in message ? message.room === room : message.type !== 'changed',
        );
        if (mine.length > 0) listener(mine);
      }),
    onStatus: (listener) => socket.onConnection((connected) => listener(connected ? 'up' : 'down')),
  };
}
