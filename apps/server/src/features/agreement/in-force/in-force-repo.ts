import type { Terms } from '@sanad/domain/agreement/terms';
import { inForceOn, type AgreementVersion } from '@sanad/domain/agreement/version';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { wallTimeOf } from '@sanad/domain/kernel/wall-time';
import { sql } from 'kysely';

import type { AgreementTx } from '../agreement-tables.ts';

/** What holds between a workspace and one assistant who is here, on this day of theirs. */
export interface InForce {
  readonly assistant: UserId;
  readonly zone: ZoneName;
  readonly number: number;
  /** When the other side said yes to it, in milliseconds. */
  readonly acceptedAt: number;
  readonly begins: string;
  readonly terms: Terms;
}

interface Row {
  readonly assistant: UserId;
  readonly zone: ZoneName;
  readonly number: number;
  readonly begins: string;
  readonly acceptedAt: string | number;
  readonly content: string;
}

/** Of a workspace's assistants of today those with whom something is agreed that holds now, by the rule of `inForceOn`. */
export async function listInForce(
  tx: AgreementTx,
  workspaceId: WorkspaceId,
  now: number,
): Promise<readonly InForce[]> {
  const rows: readonly Row[] = await tx
    .selectFrom('agreement_version as v')
    .innerJoin('engagement as e', (join) =>
      join.onRef('e.workspace_id', '=', 'v.workspace_id').onRef('e.id', '=', 'v.engagement_id'),
    )
    .innerJoin('membership as m', (join) =>
      join.onRef('m.workspace_id', '=', 'e.workspace_id').onRef('m.user_id', '=', 'e.assistant'),
    )
    .innerJoin('person as p', 'p.id', 'e.assistant')
    .select(['e.assistant', 'p.zone', 'v.number', 'v.content'])
    .select(sql<string>`v.begins::text`.as('begins'))
    .select(sql<string | number>`v.answered_at`.as('acceptedAt'))
    .where('v.workspace_id', '=', workspaceId)
    .where('v.state', '=', 'accepted')
    .where('m.role', '=', 'assistant')
    .where('m.ended_at', 'is', null)
    .execute();
  return [...Map.groupBy(rows, ({ assistant }) => assistant).values()].flatMap((own) => {
    const today = writeDay(wallTimeOf(now, own[0]!.zone));
    const held = inForceOn(own.map(versionOf), today);
    const row = own.find(({ number }) => number === held?.number);
    if (!row) return [];
    const { terms } = JSON.parse(row.content) as { readonly terms: Terms };
    return [{ ...row, acceptedAt: Number(row.acceptedAt), terms }];
  });
}

/** As far as the rule looks at one. */
function versionOf({ number, begins }: Row): AgreementVersion {
  return { number, begins, state: 'accepted' } as AgreementVersion;
}
