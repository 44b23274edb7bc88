import type { Collections } from '@sanad/domain/kernel/record';
import { PendingMutation } from '@sanad/sync/client/pending-mutation';
import { Speculation } from '@sanad/sync/client/speculation';
import { expect } from 'vitest';

import type { Device } from './device.ts';

/**
 * In the middle of everything: what a screen shows is what comes out when every pending mutation runs
 * anew on the confirmed records, whatever was spared on the way there.
 */
export function assertScreen<C extends Collections>(device: Device<C>): void {
  const { model } = device;
  const { confirmed, pending } = device.client.inspect();
  const anew = new Speculation(model);
  const kinds = [...model.collections, ...model.asides];
  anew.replace(
    kinds.flatMap((name) =>
      Array.from(confirmed.of(name).values(), (record) => [name, record] as const),
    ),
  );
  for (const queued of pending) {
    anew.add(new PendingMutation(queued, device, model.mutations.get(queued.name), device.userId));
  }
  for (const name of kinds) {
    const byId = (records: Iterable<{ readonly id: string }>): unknown =>
      [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(device.client.all(name)), `a screen while it works: ${name}`).toEqual(
      byId(anew.overlay.all(name)),
    );
  }
}
