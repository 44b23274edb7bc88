import type { Side } from '@sanad/domain/access/side';
import type { Signature } from '@sanad/domain/agreement/version';
import type { TaskId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { TrialCap, TrialTerms } from '@sanad/domain/review/trial/trial';
import { sql } from 'kysely';

import type { ReviewPlace, ReviewTx } from './review-tables.ts';

/** The SQL of trials; all of it runs inside the workspace's wall. */
export interface StoredTrial {
  readonly number: number;
  readonly terms: TrialTerms;
  readonly started: Signature;
  readonly ended: {
    readonly at: Instant;
    readonly side: Side | null;
    readonly name: string | null;
  } | null;
  readonly tasks: readonly {
    readonly taskId: TaskId;
    readonly title: string;
    readonly place: number;
  }[];
}

/** All of one engagement, the first one first. */
export async function listTrials(
  tx: ReviewTx,
  { workspaceId, engagementId }: ReviewPlace,
): Promise<readonly StoredTrial[]> {
  const rows = await tx
    .selectFrom('trial')
    .selectAll()
    .select(sql<string>`ends_on::text`.as('ends_on'))
    .where('workspace_id', '=', workspaceId)
    .where('engagement_id', '=', engagementId)
    .orderBy('number')
    .execute();
  if (rows.length === 0) return [];
  const tasks = await tx
    .selectFrom('trial_task')
    .select(['trial', 'place', 'task_id', 'title'])
    .where('workspace_id', '=', workspaceId)
    .where('engagement_id', '=', engagementId)
    .orderBy('place')
    .execute();
  return rows.map((row) => {
    const { number, ends_on: endsOn, started_side: side, started_by: userId } = row;
    const cap: TrialCap =
      row.cap_minutes !== null
        ? { of: 'hours', minutes: row.cap_minutes }
        : { of: 'money', amount: Number(row.cap_amount), currency: row.cap_currency! };
    return {
      number,
      terms: { cap, endsOn },
      started: { side, userId, name: row.started_name, at: Number(row.started_at) as Instant },
      ended:
        row.ended_at === null
          ? null
          : { at: Number(row.ended_at) as Instant, side: row.ended_side, name: row.ended_name },
      tasks: tasks
        .filter(({ trial }) => trial === number)
        .map(({ task_id: taskId, title, place }) => ({ taskId: taskId as TaskId, title, place })),
    };
  });
}

export async function insertTrial(
  tx: ReviewTx,
  place: ReviewPlace,
  { number, terms, started }: Pick<StoredTrial, 'number' | 'terms' | 'started'>,
): Promise<void> {
  const { cap, endsOn } = terms;
  const money = cap.of === 'money' ? cap : null;
  await tx
    .insertInto('trial')
    .values({
      ...{ workspace_id: place.workspaceId, engagement_id: place.engagementId, number },
      ...{ started_side: started.side, started_by: started.userId },
      ...{ started_name: started.name, started_at: started.at },
      cap_minutes: cap.of === 'hours' ? cap.minutes : null,
      ...{ cap_amount: money?.amount ?? null, cap_currency: money?.currency ?? null },
      ends_on: endsOn,
    })
    .execute();
}

/** `by`: whoever ends it; null: its last day is over. */
export async function setEnded(
  tx: ReviewTx,
  place: ReviewPlace,
  number: number,
  { at, by }: { readonly at: number; readonly by: Signature | null },
): Promise<void> {
  await tx
    .updateTable('trial')
    .set({ ended_at: at, ended_side: by?.side ?? null, ended_name: by?.name ?? null })
    .where('workspace_id', '=', place.workspaceId)
    .where('engagement_id', '=', place.engagementId)
    .where('number', '=', number)
    .execute();
}

export async function insertTask(
  tx: ReviewTx,
  place: ReviewPlace,
  row: {
    readonly trial: number;
    readonly place: number;
    readonly taskId: TaskId;
    readonly title: string;
  },
): Promise<void> {
  const { taskId, ...rest } = row;
  await tx
    .insertInto('trial_task')
    .values({
      ...{ workspace_id: place.workspaceId, engagement_id: place.engagementId },
      ...{ ...rest, task_id: taskId },
    })
    .execute();
}

export async function removeTask(
  tx: ReviewTx,
  place: ReviewPlace,
  trial: number,
  taskId: TaskId,
): Promise<void> {
  await tx
    .deleteFrom('trial_task')
    .where('workspace_id', '=', place.workspaceId)
    .where('engagement_id', '=', place.engagementId)
    .where('trial', '=', trial)
    .where('task_id', '=', taskId)
    .execute();
}

/** Those of a workspace that run, each with whose engagement it is. */
export function listRunning(
  tx: ReviewTx,
  workspaceId: WorkspaceId,
): Promise<readonly { readonly assistantId: UserId; readonly endsOn: string }[]> {
  return tx
    .selectFrom('trial as t')
    .innerJoin('engagement as e', (join) =>
      join
        .onRef('e.workspace_id', '=', 't.workspace_id')
        .on('e.id', '=', sql`t.engagement_id` as never),
    )
    .select('e.assistant as assistantId')
    .select(sql<string>`t.ends_on::text`.as('endsOn'))
    .where('t.workspace_id', '=', workspaceId)
    .where('t.ended_at', 'is', null)
    .execute();
}
