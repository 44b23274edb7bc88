import { randomUUID } from 'node:crypto';

import type { ClientId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Intent } from '@sanad/domain/kernel/mutation';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/room-model';
import type { Down } from '@sanad/protocol/down';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { SyncClient } from '@sanad/sync/client/sync-client';
import { MemoryQueueStore } from '@sanad/sync/memory/memory-queue-store';
import type { Snapshot } from '@sanad/sync/port/snapshot-source';
import type { Transport } from '@sanad/sync/port/transport';
import { io, type Socket } from 'socket.io-client';

import { nodeTimers } from '../src/rooms/node-timers.ts';
import type { TestPerson } from './test-person.ts';

/** Somebody's page as far as the room goes: the sync engine over a real socket, which connects again by itself. */
export class PageClient {
  readonly person: TestPerson;
  readonly client: SyncClient<WorkspaceRoomCollections>;
  readonly errors: unknown[] = [];
  readonly #socket: Socket;

  constructor(url: string, person: TestPerson, workspaceId: WorkspaceId) {
    this.person = person;
    this.#socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 1,
      reconnectionDelayMax: 50,
      extraHeaders: { cookie: person.cookie },
    });
    this.client = new SyncClient({
      room: workspaceRoom(workspaceId),
      model: workspaceRoomModel,
      actor: person.userId,
      queue: new MemoryQueueStore(randomUUID() as ClientId),
      transport: transportOf(this.#socket),
      snapshots: {
        async load() {
          const answer = await person.call('GET', `/api/workspaces/${workspaceId}/snapshot`);
          if (answer.status !== 200) throw new Error(`snapshot: ${answer.status}`);
          return answer.body as Snapshot<WorkspaceRoomCollections>;
        },
      },
      clock: { now: () => Date.now() as Instant },
      timers: nodeTimers,
      onError: (error) => this.errors.push(error),
    });
  }

  /** Whether it could be made on what is seen here; the room may still refuse it. */
  makes({ name, args }: Intent): boolean {
    return this.client.mutate({ name } as never, args as never).kind === 'made';
  }

  /** As a network does it: in the middle of anything. */
  cut(): void {
    const { transport } = this.#socket.io.engine as unknown as {
      transport: { ws: { terminate(): void } };
    };
    transport.ws.terminate();
  }

  close(): void {
    this.client.stop();
    this.#socket.disconnect();
  }
}

function transportOf(socket: Socket): Transport {
  function on(event: string, listener: (...args: never[]) => void): () => void {
    socket.on(event, listener as never);
    return () => void socket.off(event, listener as never);
  }
  return {
    status: () => (socket.connected ? 'up' : 'down'),
    send: (message) => void (socket.connected && socket.emit('up', message)),
    onMessages: (listener) => on('down', (messages: readonly Down[]) => listener(messages)),
    onStatus(listener) {
      const off = [on('connect', () => listener('up')), on('disconnect', () => listener('down'))];
      return () => off.forEach((each) => each());
    },
  };
}
