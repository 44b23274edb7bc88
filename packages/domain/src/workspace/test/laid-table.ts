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
    const role = userId === mona ? 'assistant' : 'owner';
    const member = { id: random.uuid(), userId, name, role, hue: 'sea' };
    const rest = { zone: 'Africa/Cairo', active: userId !== former };
    table.run({ name: 'setMember', args: { ...member, ...rest } }, layla, laidAt);
  }
  table.run({ name: 'setWorkspaceFacts', args: { name: 'Clinic' } }, layla, laidAt);
  for (const [name, times, actor] of opening) {
    for (let time = 0; time < times; time += 1) playSample(table, name, random, actor);
  }
  layRequests(table, random);
  return table;
}

/** Each asks the other for some tasks, which go some steps of their life; each played sample may go one more. */
function layRequests(table: Table, random: SeededRandom): void {
  const columnId = random.uuid();
  const column = { columnId, name: 'Requested', kind: 'requested', orderKey: 'A1' };
  table.run({ name: 'createColumn', args: column }, layla, laidAt);
  const ask = (asker: UserId, assigneeId: UserId): string => {
    const [taskId, rev] = [random.uuid(), random.uuid()];
    const task = { taskId, columnId, title: 'Asked', rev, orderKey: 'V' };
    table.run({ name: 'createTask', args: task }, asker, laidAt);
    table.run({ name: 'assignTask', args: { taskId, assigneeId } }, asker, laidAt);
    return taskId;
  };
  for (let at = 0; at < 6; at += 1) {
    ask(layla, mona);
    ask(mona, layla);
  }
  for (const [name, times] of lifeOpening) {
    for (const actor of [layla, mona]) {
      for (let time = 0; time < times; time += 1) playSample(table, name, random, actor);
    }
  }
  const proposed = { taskId: ask(layla, mona), proposalId: random.uuid(), due: null };
  table.run({ name: 'proposeDate', args: proposed }, layla, laidAt);
  layRepeats(table, random, ask);
  // One that its asker changed after it was agreed.
  const taskId = ask(mona, layla);
  table.run({ name: 'agreeDate', args: { taskId, proposalId: taskId, at: null } }, layla, laidAt);
  const base = table.get('task', taskId)!.brief.rev;
  const write = { taskId, base, rev: random.uuid(), text: 'And one more' };
  table.run({ name: 'writeTaskBrief', args: write }, mona, laidAt);
}

/** Some that come again: by a plan of either's that waits for the other, and one's own of which one was left out. */
function layRepeats(
  table: Table,
  random: SeededRandom,
  ask: (asker: UserId, doer: UserId) => string,
): void {
  const rule = { unit: 'week', every: 1, days: [3], weekStart: 7, ends: null };
  const plan = { rule, from: '2023-11-15', time: '09:00', zone: 'Africa/Cairo', makes: 'done' };
  const repeat = (taskId: string, by: UserId): string => {
    const seriesId = random.uuid();
    const args = { taskId, seriesId, askId: random.uuid(), plan };
    table.run({ name: 'repeatTask', args }, by, laidAt);
    return seriesId;
  };
  repeat(ask(layla, mona), mona);
  repeat(ask(mona, layla), mona);
  repeat(ask(layla, mona), layla);
  const columnId = random.uuid();
  const column = { columnId, name: 'Again', kind: 'plain', orderKey: 'A2' };
  table.run({ name: 'createColumn', args: column }, layla, laidAt);
  for (const makes of ['done', 'time'] as const) {
    plan.makes = makes;
    const task = { taskId: random.uuid(), columnId, title: 'Own', rev: random.uuid() };
    table.run({ name: 'createTask', args: { ...task, orderKey: 'V' } }, layla, laidAt);
    const seriesId = repeat(task.taskId, layla);
    const skip = { name: 'skipRepeat', args: { seriesId, day: '2023-11-15' } };
    if (makes === 'done') table.run(skip, layla, laidAt);
  }
}

const lifeOpening: readonly (readonly [mutation: string, times: number])[] = [
  ['agreeDate', 4],
  ['startTask', 3],
  ['deliverTask', 2],
  ['acceptDelivery', 1],
  ['withdrawTask', 1],
  ['proposeDate', 2],
  ['markOutside', 2],
];

/** What is laid first to last, with how many tries: later ones find what earlier ones made. */
const opening: readonly (readonly [mutation: string, times: number, actor?: UserId])[] = [
  ['createColumn', 8],
  ['createLabel', 5],
  ['createTask', 14],
  ['addTaskLabel', 16],
  ['removeLabel', 1],
  ['createChecklistItem', 18],
  ['tickChecklistItem', 4],
  ['setTaskDue', 8],
  ['setTaskDueMet', 3],
  ['assignTask', 5],
  ['writeTaskTitle', 6],
  ['writeTaskBrief', 6],
  ['archiveTask', 4],
  ['archiveColumn', 4],
  ['createDocument', 4],
  ['archiveDocument', 2],
  ['planCheckIn', 3],
  ['moveTask', 6],
  ['createColumn', 1],
  ['sendMessage', 20],
  ['react', 12],
  ['editMessage', 2],
  ['deleteMessage', 1],
  ['sendHandOff', 3],
  ['addFileVersion', 10],
  ['archiveFile', 3],
  ['askForFile', 6],
  ['repeatTask', 8],
  ['createTemplate', 4],
  ['addTemplateTask', 10],
  ['archiveTemplate', 2],
  ['createEvent', 5],
  ['makeEventTask', 12],
  ['moveEvent', 2],
  ['moveWithEvent', 4],
  ['archiveEvent', 1],
  ['createColumn', 2],
  ['writeBusiness', 8],
  ['createArea', 4],
  ['setTaskArea', 6],
  ['archiveArea', 1],
];

export function samplerOf(table: Table, random: SeededRandom, actor = layla) {
  return new RandomSampler<WorkspaceRoomCollections>(table, random, { now: laidAt, actor });
}

/** What a mutation would do here; `undefined` where there is nothing to do it with. */
export function sampleOf(
  table: Table,
  name: string,
  random: SeededRandom,
  actor = layla,
): Intent | undefined {
  const args = workspaceRoomModel.mutations.get(name)!.sample!(samplerOf(table, random, actor));
  return args && { name, args };
}

/** Plays one sample; a refusal leaves the table as it is. */
export function playSample(table: Table, name: string, random: SeededRandom, actor = layla): void {
  const intent = sampleOf(table, name, random, actor);
  if (intent) play(table, intent, actor);
}

/** The inverse, where it was carried out and has one; a refusal leaves the table as it is. */
export function play(table: Table, intent: Intent, actor = layla): Intent | undefined {
  try {
    return table.run(intent, actor, laidAt);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}
