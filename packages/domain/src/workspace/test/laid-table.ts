import type { SeededRandom } from '@sanad/testing/seeded-random';

import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { AnyMutation, Intent } from '../../kernel/mutation.ts';
import { PlainRoom } from '../../kernel/plain-room.ts';
import { RandomSampler } from '../../kernel/random-sampler.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { workspaceRoomModel, type WorkspaceRoomCollections } from '../room-model.ts';

export type Table = PlainRoom<WorkspaceRoomCollections>;
export type PlayedMutation = AnyMutation<WorkspaceRoomCollections>;

/** People at the table: two who are members, one who left. */
export const people = ['a901', 'a902', 'a903'].map(
  (end) => `00000000-0000-4000-8000-00000000${end}` as UserId,
);
export const [layla, mona, former] = people as [UserId, UserId, UserId];
export const laidAt = 1_700_000_000_000 as Instant;

/**
 * A workspace as it is after some weeks: columns, tasks, labels, steps, documents and check-ins, some of
 * them archived, texts that wait for a choice, labels that are gone and still named. The same for the same seed.
 */
export function layTable(random: SeededRandom): Table {
  const table: Table = new PlainRoom(workspaceRoomModel);
  for (const [at, userId] of people.entries()) {
    const name = ['Layla', 'منى', 'Former'][at];
    const member = { id: random.uuid(), userId, name, role: 'owner', hue: 'sea' };
    const rest = { zone: 'Africa/Cairo', active: userId !== former };
    table.run({ name: 'setMember', args: { ...member, ...rest } }, layla, laidAt);
  }
  for (const [name, times] of opening) {
    for (let time = 0; time < times; time += 1) playSample(table, name, random);
  }
  return table;
}

/** What is laid first to last, with how many tries: later ones find what earlier ones made. */
const opening: readonly (readonly [mutation: string, times: number])[] = [
  ['createColumn', 5],
  ['createLabel', 5],
  ['createTask', 14],
  ['addTaskLabel', 16],
  ['removeLabel', 1],
  ['createChecklistItem', 12],
  ['tickChecklistItem', 4],
  ['setTaskDue', 8],
  ['setTaskDueMet', 3],
  ['assignTask', 5],
  ['writeTaskTitle', 6],
  ['writeTaskBrief', 6],
  ['archiveTask', 4],
  ['archiveColumn', 3],
  ['createDocument', 4],
  ['archiveDocument', 2],
  ['planCheckIn', 3],
  ['moveTask', 6],
  ['createColumn', 1],
  ['sendMessage', 20],
  ['react', 6],
  ['editMessage', 2],
  ['deleteMessage', 1],
];

export function samplerOf(table: Table, random: SeededRandom, actor = layla) {
  return new RandomSampler<WorkspaceRoomCollections>(table, random, { now: laidAt, actor });
}

/** What a mutation would do here; `undefined` where there is nothing to do it with. */
export function sampleOf(table: Table, name: string, random: SeededRandom): Intent | undefined {
  const args = workspaceRoomModel.mutations.get(name)!.sample!(samplerOf(table, random));
  return args && { name, args };
}

/** Plays one sample; a refusal leaves the table as it is. */
export function playSample(table: Table, name: string, random: SeededRandom): void {
  const intent = sampleOf(table, name, random);
  if (intent) play(table, intent);
}

/** The inverse, where it was carried out and has one; a refusal leaves the table as it is. */
export function play(table: Table, intent: Intent): Intent | undefined {
  try {
    return table.run(intent, layla, laidAt);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}
