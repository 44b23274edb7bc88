import type { Device } from './device.ts';
import {
  addItem,
  breakHalfWay,
  closeList,
  dropItem,
  moveItem,
  ownersOnly,
  renameItem,
  sweepList,
  type JournalCollections,
} from './journal-model.ts';
import type { World } from './world.ts';

const lists = ['one', 'two', 'three'];

/** One random thing that a person does to the journal. True when a mutation was made. */
export function journalDeed(
  world: World<JournalCollections>,
  device: Device<JournalCollections>,
): boolean {
  const { random } = world;
  const { client } = device;
  const token = random.uuid();
  const list = random.pick(lists)!;
  const id = random.pick(client.all('item'))?.id ?? random.uuid();
  const dice = random.next();
  const made =
    dice < 0.3
      ? client.mutate(addItem, { token, id: random.uuid(), list })
      : dice < 0.5
        ? client.mutate(moveItem, { token, id, list })
        : dice < 0.75
          ? client.mutate(renameItem, { token, id, text: String(random.below(10)) })
          : dice < 0.82
            ? client.mutate(dropItem, { token, id })
            : dice < 0.86
              ? client.mutate(sweepList, { token, list })
              : dice < 0.91
                ? client.mutate(closeList, { token, list, closed: random.chance(0.4) })
                : dice < 0.94
                  ? client.mutate(ownersOnly, { token })
                  : dice < 0.96
                    ? client.mutate(breakHalfWay, { token, inRoomOnly: world.time.now() })
                    : client.undo();
  return made.kind === 'made';
}
