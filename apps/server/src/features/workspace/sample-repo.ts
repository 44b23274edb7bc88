import { randomUUID } from 'node:crypto';

import type { MembershipId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import type { Language } from '@sanad/protocol/http/profile';

import type { Db } from '../../db/database.ts';
import { untilNotDeadlocked } from '../../db/deadlock.ts';
import { oweNewWorkspace } from './room-debts-repo.ts';
import type { Sample } from './sample-data-port.ts';
import type { DefaultRecords } from './workspace-room-port.ts';

const words = {
  en: { workspace: 'Noor Dental', client: 'Layla Haddad', assistant: 'Mona Farouk' },
  ar: { workspace: 'نور لطب الأسنان', client: 'ليلى حداد', assistant: 'منى فاروق' },
} as const;

/** The one sample workspace of this server, if it was filled to the end. */
export async function findSample(db: Db): Promise<Sample | undefined> {
  const rows = await db
    .selectFrom('workspace')
    .innerJoin('membership', 'membership.workspace_id', 'workspace.id')
    .innerJoin('person', 'person.id', 'membership.user_id')
    .where('workspace.demo', '=', true)
    .where('workspace.sample_ready', '=', true)
    .select(['workspace.id', 'membership.user_id', 'membership.role', 'person.language'])
    .execute();
  const client = rows.find((row) => row.role === 'owner');
  const assistant = rows.find((row) => row.role === 'assistant');
  if (!client || !assistant) return undefined;
  return {
    workspaceId: client.id,
    clientId: client.user_id,
    assistantId: assistant.user_id,
    language: client.language,
  };
}

/** Takes away sample data and sample people, and nothing else. Their sockets hear of it. */
export async function wipeSamples(db: Db): Promise<void> {
  // Readers may still be writing down what happened there.
  await untilNotDeadlocked(() =>
    db.transaction().execute(async (tx) => {
      await tx.deleteFrom('workspace').where('demo', '=', true).execute();
      await tx.deleteFrom('person').where('demo', '=', true).execute();
    }),
  );
}

export async function createSample(
  db: Db,
  language: Language,
  records: DefaultRecords,
): Promise<Sample> {
  const workspaceId = randomUUID() as WorkspaceId;
  const clientId = randomUUID() as UserId;
  const assistantId = randomUUID() as UserId;
  const { workspace, client, assistant } = words[language];
  await db.transaction().execute(async (tx) => {
    const person = { email_verified: true, language, demo: true };
    await tx
      .insertInto('person')
      .values([
        // `.invalid` is nobody's: no mail can ever go there, and nobody can sign up with it by chance.
        {
          ...person,
          id: clientId,
          name: client,
          email: `client.${clientId}@sample.invalid`,
          zone: 'Asia/Dubai' as ZoneName,
        },
        {
          ...person,
          id: assistantId,
          name: assistant,
          email: `assistant.${assistantId}@sample.invalid`,
          zone: 'Africa/Cairo' as ZoneName,
        },
      ])
      .execute();
    await tx
      .insertInto('workspace')
      .values({ id: workspaceId, name: workspace, demo: true, opened_by: clientId })
      .execute();
    await tx
      .insertInto('membership')
      .values([
        {
          workspace_id: workspaceId,
          id: randomUUID() as MembershipId,
          user_id: clientId,
          role: 'owner',
          hue: 'saffron',
        },
        {
          workspace_id: workspaceId,
          id: randomUUID() as MembershipId,
          user_id: assistantId,
          role: 'assistant',
          hue: 'sea',
        },
      ])
      .execute();
    await oweNewWorkspace(tx, workspaceId, records);
  });
  return { workspaceId, clientId, assistantId, language };
}

export async function markReady(db: Db, workspaceId: WorkspaceId): Promise<void> {
  await db
    .updateTable('workspace')
    .set({ sample_ready: true })
    .where('id', '=', workspaceId)
    .execute();
}
