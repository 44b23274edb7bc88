import type { Terms } from '@sanad/domain/agreement/terms';
import { inForceOn, windowsOn, type AgreementVersion } from '@sanad/domain/agreement/version';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { wallTimeOf } from '@sanad/domain/kernel/wall-time';
import type { OwnWindowsAnswer } from '@sanad/protocol/http/in-force';
import { sql } from 'kysely';

import type { Db } from '../../../db/database.ts';

interface Row {
  readonly workspaceId: WorkspaceId;
  readonly workspaceName: string;
  readonly zone: ZoneName;
  readonly number: number;
  readonly begins: string;
  readonly content: string;
}

/** What one assistant agreed to with the clients whom they work for now, over all their workspaces. */
async function listAgreed(db: Db, userId: UserId): Promise<Map<WorkspaceId, Row[]>> {
  const { rows } = await sql<Row>`
    select v.workspace_id as "workspaceId", w.name as "workspaceName", p.zone, v.number, v.begins::text as begins,
      v.content
    from engagement e
    join membership m on m.workspace_id = e.workspace_id and m.user_id = e.assistant
      and m.role = 'assistant' and m.ended_at is null
    join agreement_version v on v.workspace_id = e.workspace_id and v.engagement_id = e.id
      and v.state = 'accepted'
    join workspace w on w.id = e.workspace_id join person p on p.id = e.assistant
    where e.assistant = ${userId} order by w.name, v.number`.execute(db);
  return Map.groupBy(rows, ({ workspaceId }) => workspaceId);
}

/** When they or a client last said yes to anything, wherever: by the same rule that finds whose hours are of before it. */
async function lastYes(db: Db, userId: UserId): Promise<number> {
  const { rows } = await sql<{ at: string | number }>`
    select coalesce(max(v.answered_at), 0) as at from engagement e
    join agreement_version v on v.workspace_id = e.workspace_id and v.engagement_id = e.id
      and v.state = 'accepted' where e.assistant = ${userId}`.execute(db);
  return Number(rows[0]?.at ?? 0);
}

/** Day by day: what is dated ahead has its windows from its day on (domain S35). */
export async function loadAgreedWindows(db: Db, userId: UserId) {
  const agreed = await listAgreed(db, userId);
  return {
    agreedAt: await lastYes(db, userId),
    clients: [...agreed].flatMap(([workspaceId, rows]) => {
      const versions = rows.map(versionOf);
      const { terms } = versions.at(-1)!;
      if (versions.every((each) => each.terms.windows.length === 0)) return [];
      return [
        { workspaceId, zone: terms.zone, windowsOn: (day: string) => windowsOn(versions, day) },
      ];
    }),
  };
}

/** For their own page: what holds today, of each client. */
export async function ownWindows(
  db: Db,
  userId: UserId,
  now: number,
): Promise<OwnWindowsAnswer['clients']> {
  return [...(await listAgreed(db, userId)).values()].flatMap((rows) => {
    const [{ workspaceId, workspaceName, zone }] = rows as [Row];
    const held = inForceOn(rows.map(versionOf), writeDay(wallTimeOf(now, zone)));
    if (!held || held.terms.windows.length === 0) return [];
    return [{ workspaceId, workspaceName, zone: held.terms.zone, windows: held.terms.windows }];
  });
}

function versionOf({ number, begins, content }: Row): AgreementVersion {
  const { terms } = JSON.parse(content) as { readonly terms: Terms };
  return { number, begins, state: 'accepted', terms } as AgreementVersion;
}
