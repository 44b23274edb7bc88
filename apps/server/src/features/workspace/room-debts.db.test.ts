import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { membershipOf } from '../../../test/membership-of.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { countDebts } from '../../rooms/debt-repo.ts';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

async function shown<R>(workspaceId: WorkspaceId, collection: string): Promise<R[]> {
  const { rows } = await app.database.pool.query<{ data: R }>(
    'select data from room_record where scope_id = $1 and collection = $2',
    [workspaceId, collection],
  );
  return rows.map(({ data }) => data);
}

interface ShownMember {
  readonly userId: UserId;
  readonly name: string;
  readonly role: string;
  readonly active: boolean;
}

const memberOf = async (workspaceId: WorkspaceId, userId: UserId) =>
  (await shown<ShownMember>(workspaceId, 'member')).find((each) => each.userId === userId);

describe('what the ledger of members owes to the room', () => {
  it('is there when the answer is: a new workspace has its name, its opener and its columns once', async () => {
    const layla = await app.quickPerson('Layla');
    const answer = await layla.call('POST', '/api/workspaces', { name: 'Clinic', side: 'client' });
    const { id } = (answer.body as { workspace: { id: WorkspaceId } }).workspace;
    expect(await shown(id, 'facts')).toMatchObject([{ name: 'Clinic' }]);
    expect(await shown(id, 'member')).toMatchObject([{ name: 'Layla', role: 'owner' }]);
    const columns = await shown<{ name: string }>(id, 'column');
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    await app.app.jobs.runDue();
    expect(await shown(id, 'column')).toHaveLength(columns.length);
  });

  it('ends with the latest of both, where somebody is renamed and given another role at the same moment', async () => {
    const layla = await app.quickPerson('Layla');
    const mona = await app.quickPerson('Mona');
    const id = await app.workspace([
      [layla, 'owner'],
      [mona, 'requester'],
    ]);
    const path = `/api/workspaces/${id}/members/${await membershipOf(app, id, mona)}`;
    for (let round = 1; round <= 12; round += 1) {
      const role = round % 2 === 0 ? 'requester' : 'approver';
      const name = `Mona ${round}`;
      const answers = await Promise.all([
        layla.call('PATCH', path, { role }),
        mona.call('PATCH', '/api/me', { name }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await memberOf(id, mona.userId)).toMatchObject({ role, name, active: true });
    }
    const gone = await layla.call('DELETE', path);
    expect(gone.status).toBe(200);
    expect(await memberOf(id, mona.userId)).toMatchObject({ active: false });
    expect(await countDebts(app.database.db)).toMatchObject({ parked: 0 });
  });
});
