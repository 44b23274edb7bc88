import type { Collections } from '@sanad/domain/kernel/record';
import { settle } from '@sanad/testing/settle';

import { assertScreen } from './assert-screen.ts';
import type { Device } from './device.ts';
import type { World } from './world.ts';

export interface Schedule<C extends Collections> {
  readonly mutations: number;
  readonly restarts: number;
  /** One thing that a person does. True when a mutation was made. */
  deed(device: Device<C>): boolean;
  /** Something that the server does by itself, now and then. */
  serverDeed?(): void;
}

export interface Told {
  readonly made: number;
  readonly restarts: number;
  /** Somebody made something while the server went down and came back without them. */
  readonly offlineAcrossRestart: boolean;
}

/**
 * A random run of a world. It goes on until everything that it owes has happened: the mutations, the
 * restarts, and one device that works offline while the server is restarted.
 */
export async function runSchedule<C extends Collections>(
  world: World<C>,
  schedule: Schedule<C>,
): Promise<Told> {
  const { random, time } = world;
  const restartsAt = Array.from({ length: schedule.restarts }, (_, at) =>
    Math.floor(((at + 0.3 + random.next() * 0.5) / schedule.restarts) * schedule.mutations),
  );
  let made = 0;
  let restarts = 0;
  let offlineAcrossRestart = false;

  const deed = (device: Device<C>): void => {
    if (schedule.deed(device)) made += 1;
  };

  while (made < schedule.mutations || restarts < schedule.restarts) {
    const device = random.pick(world.devices)!;
    const dice = random.next();
    if (made >= (restartsAt[restarts] ?? Infinity)) {
      const offline = random.pick(world.devices)!;
      offline.socket.disconnect();
      const before = made;
      // Who only reads, or has nothing on the screen yet, tries on.
      for (let count = 0; count < 8 || (made === before && count < 80); count += 1) deed(offline);
      offline.work();
      await world.restartServer(random.below(world.servers.length));
      restarts += 1;
      offlineAcrossRestart ||= made > before;
    } else if (dice < 0.2) deed(device);
    else if (dice < 0.55) world.flush(device);
    else if (dice < 0.67) random.pick(world.servers)!.line.work();
    else if (dice < 0.77) device.work();
    else if (dice < 0.88) time.endTurns();
    else if (dice < 0.93) time.advance(random.below(random.chance(0.1) ? 12_000 : 700));
    else if (dice < 0.934) device.socket.disconnect();
    else if (dice < 0.96) device.socket.connect();
    else if (dice < 0.963) await device.kill();
    else if (dice < 0.965) world.store.pruneLog(random.below(20));
    else if (dice < 0.972) schedule.serverDeed?.();
    else if (dice < 0.98) assertScreen(device);
    else world.workAnswers();
    await settle();
  }
  return { made, restarts, offlineAcrossRestart };
}
