import type { Terms } from '@sanad/domain/agreement/terms';
import type { AgreementVersion, Signature } from '@sanad/domain/agreement/version';
import type { EngagementId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant, ZoneName } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { sql } from 'kysely';

import type { AgreementTx } from './agreement-tables.ts';

/** The SQL of agreements; all of it runs inside the workspace's wall. */

/** Of which engagement: a workspace's with one assistant. */
export interface EngagementPlace {
  readonly workspaceId: WorkspaceId;
  readonly assistantId: UserId;
}

export interface Participant {
  readonly userId: UserId;
  readonly name: string;
  /** In the other script, where there is one. */
  readonly otherName?: string;
  readonly zone: ZoneName;
  /** In the workspace now, as an assistant. */
  readonly here: boolean;
  /** Which stay this is, or was the last. */
  readonly stay: number;
}

export interface StoredVersion extends AgreementVersion {
  readonly content: string;
  readonly hash: string;
  readonly sealed: string | null;
  readonly seal: string | null;
}

export interface StoredEngagement {
  readonly id: EngagementId;
  readonly askedAt: Instant | null;
}

/** Whoever an agreement could be with: an assistant of the workspace, of today or of before. */
export async function findAssistant(
  tx: AgreementTx,
  { workspaceId, assistantId }: EngagementPlace,
): Promise<Participant | undefined> {
  const row = await tx
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.user_id')
    .leftJoin('person_page as n', 'n.user_id', 'p.id')
    .leftJoin('engagement as e', (join) =>
      join.onRef('e.workspace_id', '=', 'm.workspace_id').onRef('e.assistant', '=', 'm.user_id'),
    )
    .select([
      'p.name',
      'n.other_name',
      'p.zone',
      'm.role',
      'm.stay',
      'm.ended_at',
      'e.id as engagement',
    ])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.user_id', '=', assistantId)
    .executeTakeFirst();
  if (!row) return undefined;
  const here = row.role === 'assistant' && row.ended_at === null;
  if (!here && row.engagement === null) return undefined;
  const { name, zone, stay, other_name: otherName } = row;
  return { userId: assistantId, name, ...(otherName ? { otherName } : {}), zone, here, stay };
}

export async function findWorkspaceName(tx: AgreementTx, id: WorkspaceId): Promise<string> {
  const row = await tx
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.name;
}

export async function findEngagement(
  tx: AgreementTx,
  { workspaceId, assistantId }: EngagementPlace,
): Promise<StoredEngagement | undefined> {
  const row = await tx
    .selectFrom('engagement')
    .select(['id', 'asked_at'])
    .where('workspace_id', '=', workspaceId)
    .where('assistant', '=', assistantId)
    .executeTakeFirst();
  return row && { id: row.id, askedAt: instantOf(row.asked_at) };
}

/** The same, made where it is not there, and held until the transaction ends: one step at a time in one engagement. */
export async function holdEngagement(
  tx: AgreementTx,
  place: EngagementPlace,
  now: number,
): Promise<StoredEngagement> {
  const { workspaceId, assistantId } = place;
  await tx
    .insertInto('engagement')
    .values({ workspace_id: workspaceId, assistant: assistantId, opened_at: now })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'assistant']).doNothing())
    .execute();
  const row = await tx
    .selectFrom('engagement')
    .select(['id', 'asked_at'])
    .where('workspace_id', '=', workspaceId)
    .where('assistant', '=', assistantId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { id: row.id, askedAt: instantOf(row.asked_at) };
}

export async function setAsked(
  tx: AgreementTx,
  workspaceId: WorkspaceId,
  id: EngagementId,
  at: number | null,
): Promise<void> {
  await tx
    .updateTable('engagement')
    .set({ asked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** All versions, the first one first. */
export async function listVersions(
  tx: AgreementTx,
  workspaceId: WorkspaceId,
  engagementId: string,
): Promise<readonly StoredVersion[]> {
  const rows = await tx
    .selectFrom('agreement_version')
    .selectAll()
    .select(sql<string | null>`begins::text`.as('begins'))
    .where('workspace_id', '=', workspaceId)
    .where('engagement_id', '=', engagementId)
    .orderBy('number')
    .execute();
  return rows.map((row) => {
    const said = JSON.parse(row.content) as Content;
    const { answered_side: side, answered_by: userId, answered_name: name } = row;
    return {
      number: row.number,
      state: row.state,
      terms: said.terms,
      from: said.from,
      begins: row.begins,
      proposed: {
        ...{ side: row.proposed_side, userId: row.proposed_by, name: said.proposed.name },
        at: Number(row.proposed_at) as Instant,
      },
      answered:
        side === null || userId === null || name === null
          ? null
          : { side, userId, name, at: Number(row.answered_at) as Instant },
      ...{ content: row.content, hash: row.hash, sealed: row.sealed, seal: row.seal },
    };
  });
}

/** What of a version's text is read: the rest stands in columns too, which PostgreSQL compares. */
interface Content {
  readonly terms: Terms;
  readonly from: string;
  readonly proposed: { readonly name: string };
}

export async function insertVersion(
  tx: AgreementTx,
  place: { readonly workspaceId: WorkspaceId; readonly engagementId: string },
  version: Pick<StoredVersion, 'number' | 'content' | 'hash' | 'proposed'>,
): Promise<void> {
  const { number, content, hash, proposed } = version;
  await tx
    .insertInto('agreement_version')
    .values({
      ...{ workspace_id: place.workspaceId, engagement_id: place.engagementId },
      ...{ number, content, hash, state: 'proposed' },
      ...{ proposed_side: proposed.side, proposed_by: proposed.userId, proposed_at: proposed.at },
    })
    .execute();
}

export interface Answer {
  readonly state: AgreementVersion['state'];
  readonly by: Signature;
  readonly sealed?: {
    readonly begins: string;
    readonly content: string;
    readonly hash: string;
  };
}

/** Ends the waiting of one version; whoever comes second finds nothing that waits. */
export async function answerVersion(
  tx: AgreementTx,
  place: { readonly workspaceId: WorkspaceId; readonly engagementId: string },
  number: number,
  { state, by, sealed }: Answer,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_version')
    .set({
      state,
      ...{ answered_side: by.side, answered_by: by.userId, answered_name: by.name },
      answered_at: by.at,
      begins: sealed?.begins ?? null,
      ...{ sealed: sealed?.content ?? null, seal: sealed?.hash ?? null },
    })
    .where('workspace_id', '=', place.workspaceId)
    .where('engagement_id', '=', place.engagementId)
    .where('number', '=', number)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refusal('terms_answered');
}

export interface Present {
  readonly userId: UserId;
  readonly name: string;
  readonly stay: number;
}

/** Who may read this engagement's agreement now, each as what they are to it. */
export async function listReaders(
  tx: AgreementTx,
  { workspaceId, assistantId }: EngagementPlace,
): Promise<{
  readonly owners: readonly Present[];
  readonly approvers: readonly Present[];
  readonly assistant: readonly Present[];
}> {
  const rows = await tx
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.user_id')
    .select(['m.user_id as userId', 'p.name', 'm.stay', 'm.role'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ended_at', 'is', null)
    .execute();
  const isOwn = ({ userId }: { userId: UserId }) => userId === assistantId;
  return {
    owners: rows.filter((row) => row.role === 'owner' && !isOwn(row)),
    approvers: rows.filter((row) => row.role === 'approver' && !isOwn(row)),
    assistant: rows.filter((row) => row.role === 'assistant' && isOwn(row)),
  };
}

/** What somebody is now, held until the transaction ends: a right may have ended a moment ago. */
export async function holdRole(tx: AgreementTx, workspaceId: WorkspaceId, userId: UserId) {
  const row = await tx
    .selectFrom('membership')
    .select('role')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return row.role;
}

function instantOf(value: string | number | null): Instant | null {
  return value === null ? null : (Number(value) as Instant);
}

/** Whoever changes who is in the workspace holds it first: taken later, two of them would wait for each other. */
export async function lockMembers(tx: AgreementTx, workspaceId: WorkspaceId): Promise<void> {
  await tx.selectFrom('workspace').select('id').where('id', '=', workspaceId).forUpdate().execute();
}
