import { z } from 'zod';

import { elsewhereId } from '../kernel/id-argument.ts';
import type { TaskId, WorkspaceId } from '../kernel/ids.ts';
import { instant, type Instant } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { Refusal } from '../kernel/refusal.ts';
import { stay } from './argument.ts';
import { personLimits } from './limit.ts';
import type { PersonCollections, SeenMarkRecord, SeenTask } from './record.ts';

const define = mutationsOf<PersonCollections>();

const version = z.int().min(0);

/** Only forward, whichever device says so last. What an earlier stay saw is forgotten with the first word of a later one. */
export const setSeenMark = define({
  name: 'setSeenMark',
  args: z.strictObject({
    workspaceId: elsewhereId<WorkspaceId>('workspace'),
    stay,
    upTo: version,
    at: instant,
    tasks: z
      .array(z.strictObject({ taskId: elsewhereId<TaskId>('task'), upTo: version }))
      .max(personLimits.seenTasks)
      .default([]),
  }),
  needs: 'place',
  apply(tx, { workspaceId: id, at: asked, ...seen }, { now }) {
    const at = Math.min(asked, now) as Instant;
    const known = tx.get('seenMark', id);
    if (known && known.stay > seen.stay) return;
    if (known?.stay === seen.stay) {
      const further = furtherOf(known, { ...seen, at });
      if (further) tx.patch('seenMark', id, further);
      return;
    }
    const limit = personLimits.seenMarks;
    if (!known && tx.count('seenMark') >= limit) throw new Refusal('limit_reached', { limit });
    tx.put('seenMark', { id, ...seen, at, tasks: beyond(seen.tasks, seen.upTo) });
  },
  sample(from) {
    const known = from.chance(0.5) ? from.one('seenMark') : undefined;
    return {
      workspaceId: known?.id ?? from.newId(),
      stay: known?.stay ?? 1 + from.below(2),
      upTo: from.below(1_000),
      at: from.now - from.below(1_000_000),
      tasks: from.chance(0.5) ? [{ taskId: from.newId(), upTo: from.below(2_000) }] : [],
    };
  },
});

type Seen = Pick<SeenMarkRecord, 'upTo' | 'at' | 'tasks'>;

/** Both together; `undefined` where that is what is known. */
function furtherOf(known: Seen, seen: Seen): Seen | undefined {
  const all = beyond([...known.tasks, ...seen.tasks], Math.max(known.upTo, seen.upTo));
  const tooMany = all.slice(personLimits.seenTasks);
  const upTo = Math.max(known.upTo, seen.upTo, ...tooMany.map((task) => task.upTo));
  const tasks = beyond(all, upTo);
  // A mark of single tasks says nothing of when all was seen last.
  const at = seen.upTo >= known.upTo ? (Math.max(known.at, seen.at) as Instant) : known.at;
  const further = { upTo, at, tasks };
  const was = { upTo: known.upTo, at: known.at, tasks: known.tasks };
  return JSON.stringify(further) === JSON.stringify(was) ? undefined : further;
}

/** Each task once, the newest first, without what the whole board was seen up to. */
function beyond(tasks: readonly SeenTask[], upTo: number): readonly SeenTask[] {
  const newest = new Map<TaskId, number>();
  for (const task of tasks) {
    if (task.upTo > Math.max(upTo, newest.get(task.taskId) ?? 0))
      newest.set(task.taskId, task.upTo);
  }
  return Array.from(newest, ([taskId, seen]) => ({ taskId, upTo: seen })).sort(
    (a, b) => b.upTo - a.upTo || (a.taskId < b.taskId ? -1 : 1),
  );
}
