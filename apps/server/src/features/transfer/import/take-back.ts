import type { UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { transferLimits } from '@sanad/domain/transfer/limit';
import { fileIdOf, type SourceIds } from '@sanad/domain/transfer/source-id';
import { talkOf } from '@sanad/domain/transfer/take-back-mutation';

import type { WorkspaceRoom } from '../../../rooms/workspace-room.ts';
import type { BroughtRecord } from './imports-repo.ts';
import { messageIdsOf } from './missing-of.ts';

/** Records of one mutation: what a room can take, log and tell in one short step. */
const recordsPerStep = 1_000;
const mostTries = 5;

interface Brought {
  readonly id: string;
  readonly print: string;
  readonly items: { readonly id: string; readonly print: string }[];
  readonly messages: string[];
  /** What was dropped beside the export and became files of it. */
  readonly files: readonly string[];
}

export interface TakeBack {
  readonly room: WorkspaceRoom;
  readonly actor: UserId;
  readonly records: readonly BroughtRecord[];
  /** How ids were made of the source's own. */
  readonly idOf: SourceIds;
  /** The counter of messages when the import was done. */
  readonly talk: number | null;
  onStep(done: number, total: number): Promise<void>;
}

/** Takes back what an import brought and nobody touched, step by step. Gives how many tasks stay. */
export async function takeBack(ask: TakeBack): Promise<number> {
  const { room, actor, records } = ask;
  const total = records.length;
  let done = 0;
  for (const step of stepsOf(tasksOf(ask))) {
    await tryStep(ask, step);
    done += sizeOf(step);
    await ask.onStep(done, total);
  }
  for (const kind of ['label', 'column'] as const) {
    const all = records.filter((each) => each.kind === kind);
    for (let at = 0; at < all.length; at += transferLimits.chunk) {
      const part = all.slice(at, at + transferLimits.chunk).map(({ id, print }) => ({ id, print }));
      const args = { talk: talkOf(room), [`${kind}s`]: part };
      await again(() => room.mutate('takeBackImport', { ...args, talk: talkOf(room) }, actor));
    }
  }
  await ask.onStep(total, total);
  return records.filter(({ kind, id }) => kind === 'task' && room.get('task', id)).length;
}

/** Whoever writes to one of these tasks meanwhile has it stay: looked at anew, a few times. */
function tryStep({ room, actor, talk }: TakeBack, step: readonly Brought[]): Promise<unknown> {
  return again(async () => {
    const now = talkOf(room);
    const tasks = now === talk ? step : await withoutOthersWords(room, step);
    await room.mutate('takeBackImport', { talk: now, tasks }, actor);
  });
}

async function withoutOthersWords(room: WorkspaceRoom, step: readonly Brought[]) {
  const own: Brought[] = [];
  for (const task of step) {
    const brought = new Set(task.messages);
    const said = await messageIdsOf(room, task.id);
    if (said.every((id) => brought.has(id))) own.push(task);
  }
  return own;
}

async function again(work: () => Promise<unknown>): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isStale = error instanceof Refusal && error.code === 'changed_since';
      if (!isStale || tries >= mostTries) throw error;
    }
  }
}

function tasksOf({ records, room, idOf }: TakeBack): readonly Brought[] {
  const tasks = new Map<string, Brought>();
  for (const { kind, id, print } of records) {
    if (kind !== 'task') continue;
    tasks.set(id, { id, print, items: [], messages: [], files: filesOf(room, id, idOf) });
  }
  for (const { kind, id, task_id: taskId, print } of records) {
    const task = tasks.get(taskId ?? '');
    if (kind === 'item') task?.items.push({ id, print });
    else if (kind === 'message') task?.messages.push(id);
  }
  return [...tasks.values()];
}

/** Known by the task's links: as long as those are what they were, as its print says. */
function filesOf(room: WorkspaceRoom, taskId: string, idOf: SourceIds): string[] {
  const task = room.get('task', taskId);
  const ids = (task?.links ?? []).map(({ url }) => fileIdOf(idOf, task!.id, url));
  return [...new Set(ids)].filter((id) => room.get('file', id)?.taskId === taskId);
}

function* stepsOf(tasks: readonly Brought[]): Generator<readonly Brought[]> {
  let step: Brought[] = [];
  for (const task of tasks) {
    const isFull =
      step.length >= transferLimits.chunk || sizeOf(step) + sizeOf([task]) > recordsPerStep;
    if (step.length > 0 && isFull) {
      yield step;
      step = [];
    }
    step.push(task);
  }
  if (step.length > 0) yield step;
}

function sizeOf(tasks: readonly Brought[]): number {
  return tasks.reduce(
    (sum, { items, messages, files }) => sum + 1 + items.length + messages.length + files.length,
    0,
  );
}
