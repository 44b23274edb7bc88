import type { Transport, TransportStatus } from '@sanad/sync/port/transport';
import { expect, it } from 'vitest';

import { createTurns } from '../session/turns.ts';
import { transportInTurn } from './transport-in-turn.ts';

function openLine(status: TransportStatus) {
  const listeners = new Set<(status: TransportStatus) => void>();
  const line = {
    status,
    say(next: TransportStatus) {
      line.status = next;
      for (const listener of listeners) listener(next);
    },
  };
  const transport: Transport = {
    send: () => undefined,
    status: () => line.status,
    onMessages: () => () => undefined,
    onStatus(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { line, transport };
}

it('is up when it is its turn, again after every break, and gives its turn on', async () => {
  const turns = createTurns(1, 10_000);
  const { line, transport } = openLine('up');
  const heard: string[] = [];
  const [one, other] = [transportInTurn(transport, turns), transportInTurn(transport, turns)];
  const stop = one.onStatus((status) => heard.push(`one ${status}`));
  other.onStatus((status) => heard.push(`other ${status}`));
  expect([one.status(), other.status()]).toEqual(['down', 'down']);
  await Promise.resolve();
  expect([one.status(), other.status()]).toEqual(['up', 'down']);
  one.settled();
  expect(heard).toEqual(['one up', 'other up']);
  heard.length = 0;
  line.say('down');
  expect(heard).toEqual(['one down', 'other down']);
  line.say('up');
  await Promise.resolve();
  expect([one.status(), other.status()]).toEqual(['up', 'down']);
  // Whoever leaves in the middle of its turn gives it on.
  stop();
  expect(other.status()).toBe('up');
});
