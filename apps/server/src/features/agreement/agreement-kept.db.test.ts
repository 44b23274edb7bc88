import { createHash } from 'node:crypto';

import { chainProblems, type KeptVersion } from '@sanad/domain/agreement/seal';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';

import { canary, openAgreementBed } from '../../../test/agreement-bed.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import { inWorkspace } from '../../db/transaction.ts';

const bed = await openAgreementBed();
const { app, at, propose, answer } = bed;
let layla: TestPerson;
let omar: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let clinic: WorkspaceId;
let bakery: WorkspaceId;

beforeEach(async () => {
  ({ layla, omar, mona, huda, clinic, bakery } = await bed.begin());
});

describe('an accepted version', () => {
  const raw = (text: ReturnType<typeof sql>) => text.execute(app.database.db);

  it('cannot be changed or taken away by any SQL, and a chain of them says so (domain S34)', async () => {
    await propose(mona);
    await answer(layla, 1, 'accept');
    await propose(mona, { change: { noticeDays: 60 }, seen: 1 });
    await answer(layla, 2, 'accept');
    const of = sql`where workspace_id = ${clinic}`;
    const changes = [
      sql`update agreement_version set content = replace(content, ${canary}, 'x') ${of}`,
      sql`update agreement_version set state = 'proposed', answered_by = null, answered_at = null, answered_name = null, answered_side = null, seal = null, sealed = null, begins = null ${of}`,
      sql`update agreement_version set state = 'declined', seal = null, sealed = null, begins = null ${of}`,
      sql`update agreement_version set begins = '2026-01-01' ${of}`,
      sql`update agreement_version set answered_name = 'Somebody' ${of}`,
      sql`update agreement_version set proposed_at = 1 ${of}`,
      sql`delete from agreement_version ${of}`,
      sql`delete from engagement ${of}`,
      sql`truncate agreement_version`,
      sql`update engagement set assistant = ${huda.userId} ${of}`,
    ];
    for (const change of changes) await expect(raw(change)).rejects.toThrow(/_kept|violates/);
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    const { body } = await omar.call('GET', `${at(mona)}/record`);
    const { versions: kept } = body as { versions: KeptVersion[] };
    expect(kept).toHaveLength(2);
    expect(chainProblems(kept, digest)).toEqual([]);
  });

  it('is not made by any SQL without both yeses, or with a text that says something else', async () => {
    await propose(mona);
    const of = sql`where workspace_id = ${clinic}`;
    // One side alone.
    await expect(
      raw(sql`update agreement_version set state = 'accepted', answered_side = 'assistant', answered_by = ${mona.userId},
        answered_name = 'Mona', answered_at = 1, begins = '2026-12-01', sealed = '{}', seal = encode(sha256('{}'), 'hex') ${of}`),
    ).rejects.toThrow(/check|seal/);
    // A seal of something else, and no seal.
    await expect(
      raw(sql`update agreement_version set state = 'accepted', answered_side = 'client', answered_by = ${layla.userId},
        answered_name = 'Layla', answered_at = 1, begins = '2026-12-01', sealed = '{}', seal = encode(sha256('{}'), 'hex') ${of}`),
    ).rejects.toThrow(/agreement_seal/);
    await expect(
      raw(sql`update agreement_version set state = 'accepted', answered_side = 'client', answered_by = ${layla.userId},
        answered_name = 'Layla', answered_at = 1 ${of}`),
    ).rejects.toThrow(/agreement_seal/);
    await expect(
      raw(sql`insert into agreement_version (workspace_id, engagement_id, number, content, hash, proposed_side, proposed_by, proposed_at, state)
        select workspace_id, engagement_id, 2, content, hash, proposed_side, proposed_by, proposed_at, 'proposed' from agreement_version ${of}`),
    ).rejects.toThrow(/agreement_content/);
  });

  it('stands behind the wall: another workspace’s transaction finds nothing of it', async () => {
    await propose(mona);
    const found = await inWorkspace(app.database.db, bakery, (tx) =>
      sql`select * from agreement_version union all select * from agreement_version`.execute(tx),
    );
    expect(found.rows).toEqual([]);
  });

  it('goes with its workspace', async () => {
    await propose(mona);
    await answer(layla, 1, 'accept');
    await app.database.db.deleteFrom('workspace').where('id', '=', clinic).execute();
    const { rows } =
      await sql`select from agreement_version where workspace_id = ${clinic}`.execute(
        app.database.db,
      );
    expect(rows).toEqual([]);
  });
});
