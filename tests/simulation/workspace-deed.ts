import type { Instant } from '@sanad/domain/kernel/instant';
import { RandomSampler } from '@sanad/domain/kernel/random-sampler';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/room-model';

import type { Device } from './device.ts';
import type { World } from './world.ts';

/** What people do most. Every other mutation that they may make has the weight of a few; a new one is played by itself. */
const weights: Readonly<Record<string, number>> = {
  moveTask: 20,
  createTask: 14,
  writeTaskTitle: 6,
  writeTaskBrief: 6,
  createChecklistItem: 5,
  archiveTask: 4,
  tickChecklistItem: 4,
  sendMessage: 10,
  importBoard: 1,
};
const weightOfOthers = 2;
const undoWeight = 5;
/** How often somebody opens a thread, reads back in one, or closes it. */
const readWeight = 8;

const played = [...workspaceRoomModel.mutations.values()]
  .filter(({ needs }) => needs !== 'server')
  .map((mutation) => ({ mutation, weight: weights[mutation.name] ?? weightOfOthers }));
const total = played.reduce((sum, { weight }) => sum + weight, 0) + undoWeight + readWeight;

/** One random thing that a person does on a real board. True when a mutation was made. */
export function workspaceDeed(
  world: World<WorkspaceRoomCollections>,
  device: Device<WorkspaceRoomCollections>,
): boolean {
  const { random, time } = world;
  const { client, userId } = device;
  let dice = random.below(total);
  for (const { mutation, weight } of played) {
    dice -= weight;
    if (dice >= 0) continue;
    const now = time.now() as Instant;
    const from = new RandomSampler<WorkspaceRoomCollections>(client, random, {
      now,
      actor: userId,
    });
    const args = mutation.sample!(from);
    return args !== undefined && client.mutate(mutation, args).kind === 'made';
  }
  if (dice >= undoWeight) return readThread(world, device);
  return (random.chance(0.6) ? client.undo() : client.redo()).kind === 'made';
}

/** Makes no mutation. */
function readThread(
  { random }: World<WorkspaceRoomCollections>,
  device: Device<WorkspaceRoomCollections>,
): false {
  const task = random.pick(device.client.all('task'));
  const open = random.pick([...device.threads]);
  const roll = random.next();
  if (roll < 0.4 && task) device.read('message', task.id);
  else if (roll < 0.9) open?.[1].loadEarlier();
  else if (open) device.unread(open[0]);
  return false;
}
