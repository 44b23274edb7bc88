import { createHash } from 'node:crypto';

import type { LeavingDeed } from '@sanad/domain/agreement/leaving/deed';
import { deedContent } from '@sanad/domain/agreement/leaving/deed-seal';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant, ZoneName } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { sql } from 'kysely';

import type { Db } from '../../../db/database.ts';
import { findWorkspaceName, type Participant } from '../agreement-repo.ts';
import type { AgreementTx } from '../agreement-tables.ts';

/** The SQL of what people did about the end of an engagement; written once, each line after the one before. */
export interface StoredDeed extends LeavingDeed {
  readonly content: string;
  readonly hash: string;
}

/** Lines of one engagement: more than anybody needs, so that nobody fills the table. */
const mostDeeds = 1_000;

export async function listDeeds(
  tx: AgreementTx,
  workspaceId: WorkspaceId,
  engagementId: string,
): Promise<readonly StoredDeed[]> {
  const rows = await tx
    .selectFrom('engagement_deed')
    .selectAll()
    .select(sql<string | null>`ends_on::text`.as('endsOn'))
    .where('workspace_id', '=', workspaceId)
    .where('engagement_id', '=', engagementId)
    .orderBy('number')
    .execute();
  return rows.map(({ number, kind, stay, at, endsOn, item, side, by_user, content, hash }) => {
    const { by } = JSON.parse(content) as { readonly by: { readonly name: string } | null };
    return {
      ...{ number, kind, stay, endsOn, item, content, hash },
      at: Number(at) as Instant,
      by: side && by_user && by ? { side, userId: by_user, name: by.name } : null,
    };
  });
}

/** Adds a line. Its engagement is held by the caller, so that two never take one number. */
export async function writeDeed(
  tx: AgreementTx,
  place: {
    readonly workspaceId: WorkspaceId;
    readonly engagementId: string;
    readonly assistant: Pick<Participant, 'userId' | 'name'>;
  },
  before: readonly StoredDeed[],
  deed: Omit<LeavingDeed, 'number'>,
): Promise<void> {
  if (before.length >= mostDeeds) throw new Refusal('limit_reached', { limit: mostDeeds });
  const number = before.length + 1;
  const { workspaceId, assistant } = place;
  const content = deedContent(
    { ...deed, number },
    {
      workspace: { id: workspaceId, name: await findWorkspaceName(tx, workspaceId) },
      assistant: { id: assistant.userId, name: assistant.name },
      before: before.at(-1)?.hash ?? null,
    },
  );
  await tx
    .insertInto('engagement_deed')
    .values({
      ...{ workspace_id: workspaceId, engagement_id: place.engagementId, number },
      ...{ kind: deed.kind, stay: deed.stay, at: deed.at, ends_on: deed.endsOn, item: deed.item },
      ...{ side: deed.by?.side ?? null, by_user: deed.by?.userId ?? null },
      ...{ content, hash: createHash('sha256').update(content).digest('hex') },
    })
    .execute();
}

/** Whose notice may be over, over all workspaces: its day has come somewhere on earth. Asked anew under the engagement's lock. */
export interface DueNotice {
  readonly workspaceId: WorkspaceId;
  readonly assistantId: UserId;
  readonly zone: ZoneName;
}

export async function dueNotices(db: Db, now: number): Promise<readonly DueNotice[]> {
  const { rows } = await sql<DueNotice>`
    select distinct d.workspace_id as "workspaceId", e.assistant as "assistantId", p.zone
    from engagement_deed d
    join engagement e on e.workspace_id = d.workspace_id and e.id = d.engagement_id
    join membership m on m.workspace_id = e.workspace_id and m.user_id = e.assistant
      and m.role = 'assistant' and m.ended_at is null and m.stay = d.stay
    join person p on p.id = e.assistant
    where d.kind = 'notice' and not exists (
        select from engagement_deed later where later.workspace_id = d.workspace_id
          and later.engagement_id = d.engagement_id and later.number > d.number
          and later.kind in ('notice', 'noticeTakenBack', 'stop', 'end'))
      and d.ends_on <= (to_timestamp(${now}::bigint / 1000) at time zone 'UTC')::date`.execute(db);
  return rows;
}
