import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';

import type { LiveClient } from './live-client.ts';
import { openQuietSession } from './quiet-session.ts';
import { createTurns } from './turns.ts';
import { untilState } from './until-state.ts';
import type { WorkspaceSession } from './workspace-session.ts';

/** What is done: a mutation and its arguments. */
export interface QuietAct<A = unknown> {
  readonly mutation: { readonly name: string; readonly args: { readonly _output: A } };
  readonly args: A;
}

export interface ActingQuietly {
  /** `confirmed` by the room; `left` before that: nobody may say then that it is done. @throws Refusal where it did not take it. */
  readonly done: Promise<'confirmed' | 'left'>;
  /**
   * Leaves the room. What was said and not confirmed stays in the device's queue and goes with whatever opens the
   * room next; where the device has nothing of the room, it is not made.
   */
  close(): void;
}

const longestJoinMs = 10_000;

/** One thing done in a workspace whose page is not open, without being seen there. */
export function actQuietly<A>(
  userId: UserId,
  workspaceId: WorkspaceId,
  { mutation, args }: QuietAct<A>,
): ActingQuietly {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  let session: WorkspaceSession | undefined;
  let isLeft = false;

  const until = (client: LiveClient, holds: () => boolean) => untilState(client, holds, left);

  async function act({ client }: WorkspaceSession): Promise<'confirmed' | 'left'> {
    // By what the room has now: what the device kept may be of yesterday, and is no reason to refuse.
    await until(client, () => client.connection === 'live' || client.connection === 'ended');
    if (isLeft) {
      if (client.ready && client.connection !== 'ended') client.mutate(mutation, args);
      return 'left';
    }
    let refusal: Refusal | undefined;
    const stop = client.onEvent((event) => {
      if (event.kind !== 'refused' || event.mutation.name !== mutation.name) return;
      refusal = new Refusal(event.mutation.code, event.mutation.params);
    });
    const made = client.mutate(mutation, args);
    if (made.kind === 'refused') refusal = new Refusal(made.code, made.params);
    else await until(client, () => refusal !== undefined || client.saveState.kind === 'server');
    stop();
    if (refusal) throw refusal;
    return isLeft && client.saveState.kind !== 'server' ? 'left' : 'confirmed';
  }

  async function run(): Promise<'confirmed' | 'left'> {
    session = await openQuietSession(userId, workspaceId, createTurns(1, longestJoinMs));
    try {
      return await act(session);
    } finally {
      session.close();
    }
  }

  return {
    done: run(),
    close() {
      isLeft = true;
      leave();
    },
  };
}
