import type { Down } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';
import type { Up } from '@sanad/protocol/up';
import { describe, expect, it } from 'vitest';

import type { Transport } from '../port/transport.ts';

/** A transport with its far end in the test's hand. Every call resolves when it has taken effect on both ends. */
export interface TransportSubject {
  readonly transport: Transport;
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  /** The server sends one packet. */
  say(messages: readonly Down[]): Promise<void>;
  /** What the server has heard on the present connection, once `count` messages are there. */
  heard(count: number): Promise<readonly Up[]>;
  close(): Promise<void>;
}

const room = 'workspace:00000000-0000-4000-8000-000000000000' as RoomName;

/** What every transport owes the client engine. `create` makes one that is down. */
export function transportContract(name: string, create: () => Promise<TransportSubject>): void {
  const tail = (after: number): Up => ({ type: 'tail', room, after });
  const beat = (version: number): Down => ({ type: 'beat', room, version });

  describe(`transport contract: ${name}`, () => {
    it('says when it goes up and down, once each', async () => {
      const subject = await create();
      const seen: string[] = [];
      const stop = subject.transport.onStatus((status) => seen.push(status));
      expect(subject.transport.status()).toBe('down');
      await subject.connect();
      expect(subject.transport.status()).toBe('up');
      await subject.disconnect();
      await subject.connect();
      expect(seen).toEqual(['up', 'down', 'up']);
      stop();
      await subject.disconnect();
      expect(seen).toHaveLength(3);
      await subject.close();
    });

    it('carries messages in order, in both directions', async () => {
      const subject = await create();
      const packets: (readonly Down[])[] = [];
      subject.transport.onMessages((messages) => packets.push(messages));
      await subject.connect();
      for (let after = 0; after < 20; after += 1) subject.transport.send(tail(after));
      expect(await subject.heard(20)).toEqual(Array.from({ length: 20 }, (_, at) => tail(at)));
      await subject.say([beat(1), beat(2)]);
      await subject.say([beat(3)]);
      expect(packets.flat()).toEqual([beat(1), beat(2), beat(3)]);
      await subject.close();
    });

    it('does not bring what was said while down', async () => {
      const subject = await create();
      subject.transport.send(tail(1));
      await subject.connect();
      subject.transport.send(tail(2));
      expect(await subject.heard(1)).toEqual([tail(2)]);
      await subject.close();
    });

    it('stops telling who stopped listening', async () => {
      const subject = await create();
      const seen: Down[] = [];
      const stop = subject.transport.onMessages((messages) => seen.push(...messages));
      await subject.connect();
      await subject.say([beat(1)]);
      stop();
      await subject.say([beat(2)]);
      expect(seen).toEqual([beat(1)]);
      await subject.close();
    });
  });
}
