import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createCallsBench, type Caller, type CallsBench } from '../../../test/calls-bench.ts';
import { trySignal } from '../../../test/signal-client.ts';
import { callLimits } from './call-limits.ts';

let bench: CallsBench;
let layla: Caller;
let skew = 0;
beforeAll(async () => {
  bench = await createCallsBench({ now: () => Date.now() + skew });
  layla = await bench.signUp('Layla');
});
afterAll(() => bench.close());

/** As a webhook that was heard before the server was killed would have left it. */
async function writeStay(workspaceId: string, callId: string): Promise<void> {
  await bench.database.pool.query(
    `insert into call_participation (workspace_id, id, call_id, session_sid, user_id, device, joined_at)
     values ($1, $2, $3, 'PA_lost', $4, 'device', now())`,
    [workspaceId, randomUUID(), callId, layla.userId],
  );
}

describe('reconciling with LiveKit’s own list', () => {
  it('lets go of somebody whose leaving was never heard, and ends the call that nobody is in', async () => {
    const workspaceId = await bench.workspace([layla, 'owner']);
    const { callId } = await bench.startCall(workspaceId, layla);
    await writeStay(workspaceId, callId);
    skew = callLimits.lobbyPatience + 1_000;
    await bench.reconcile();
    const person = () => bench.shown.get(callId)?.people[0];
    await expect
      .poll(person)
      .toMatchObject({ userId: layla.userId, leftAt: expect.any(Number) as number });
    const ended = () => bench.shown.get(callId)?.endedAt;
    await expect.poll(ended).toEqual(expect.any(Number));
    skew = 0;
  });

  it('puts out whoever has no place in the workspace any more', async () => {
    const mona = await bench.signUp('Mona');
    const workspaceId = await bench.workspace([layla, 'owner'], [mona, 'assistant']);
    const { path } = await bench.startCall(workspaceId, layla);
    const tried = await trySignal(
      `ws://localhost:${bench.port}/rtc?access_token=${await bench.token(path, mona)}&protocol=15`,
      { origin: bench.origin, cookie: mona.cookie },
    );
    if (tried.kind !== 'open') throw new Error('not let in');
    // Without the trigger that tells of it: as if this process had missed the change.
    await bench.database.pool.query('alter table membership disable trigger tell_membership');
    await bench.remove(workspaceId, mona);
    await bench.database.pool.query('alter table membership enable trigger tell_membership');
    await bench.reconcile();
    await tried.closed;
    expect(tried.socket.readyState).toBe(tried.socket.CLOSED);
  });

  it('keeps an empty call for who asked for it a moment ago, and ends the one beside it', async () => {
    const emptied = async () => {
      const workspaceId = await bench.workspace([layla, 'owner']);
      const { callId } = await bench.startCall(workspaceId, layla);
      await writeStay(workspaceId, callId);
      return callId;
    };
    skew = -callLimits.lobbyPatience - 1_000;
    const old = await emptied();
    skew = 0;
    const fresh = await emptied();
    await bench.reconcile();
    const ended = () => bench.shown.get(old)?.endedAt;
    await expect.poll(ended).toEqual(expect.any(Number));
    expect(bench.shown.get(fresh)?.endedAt).toBeNull();
  });
});
