import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { getSnapshot } from '@sanad/protocol/http/board';
import {
  acceptInvitation,
  createInvitation,
  createWorkspace,
  decideInvitation,
} from '@sanad/protocol/http/workspace';
import pg from 'pg';

import { Member } from '../../harness/member.ts';
import { startBenchDatabase } from '../server/bench-database.ts';
import { scratchFolder } from '../server/child-server.ts';
import { runSanad } from '../server/sanad.ts';

export interface CrowdMember {
  readonly member: Member;
  readonly userId: string;
}

/** Our server with a workspace of so many people, each an account of their own, and its database to look into. */
export interface Crowd {
  readonly origin: string;
  readonly workspaceId: string;
  readonly people: readonly CrowdMember[];
  readonly columns: readonly string[];
  readonly database: pg.Client;
  stop(): Promise<void>;
}

export async function openCrowd(count: number): Promise<Crowd> {
  const folder = scratchFolder();
  const [data, own] = [join(folder.path, 'database'), join(folder.path, 'server')];
  for (const path of [data, own]) mkdirSync(path);
  const postgres = await startBenchDatabase(data);
  const { child, origin } = await runSanad(own, { env: { DATABASE_URL: postgres.url } });
  const database = new pg.Client(postgres.url);
  await database.connect();
  const members: Member[] = [];
  for (let at = 0; at < count; at += 1) members.push(await Member.signUp(origin, `Bench${at}`));
  // Nobody unverified lets others in; the links of the mails are not what is measured.
  await database.query('update person set email_verified = true');
  const { rows } = await database.query<{ id: string; email: string }>(
    'select id, email from person',
  );
  const people = members.map((member) => ({
    member,
    userId: rows.find(({ email }) => email === member.email)!.id,
  }));
  const [owner, ...others] = people;
  const body = { name: 'Bench', side: 'client' as const };
  const { workspace } = await owner!.member.call(createWorkspace, { body });
  const params = { workspaceId: workspace.id };
  for (const { member, userId } of others) {
    const asked = { name: 'Bench', role: 'assistant', language: 'en', note: '' } as const;
    const { invitation, link } = await owner!.member.call(createInvitation, {
      params,
      body: asked,
    });
    const token = link.slice(link.lastIndexOf('/') + 1);
    const { outcome } = await member.call(acceptInvitation, { params: { token }, body: {} });
    if (outcome === 'joined') continue;
    const waiting = { ...params, invitationId: invitation.id };
    const answer = { userId: userId as never, admit: true };
    await owner!.member.call(decideInvitation, { params: waiting, body: answer });
  }
  const { collections } = await owner!.member.call(getSnapshot, { params });
  return {
    origin,
    workspaceId: workspace.id,
    people,
    columns: (collections['column'] ?? []).map(({ id }) => id),
    database,
    async stop() {
      await database.end();
      await child.stop();
      await postgres.stop();
      folder.remove();
    },
  };
}
