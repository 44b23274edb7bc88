import { untilState } from '../../../realtime/session/until-state.ts';
import type { WorkspaceSession } from '../../../realtime/session/workspace-session.ts';

/** As long as it can be taken back where it is said. */
const leastMs = 8_000;

const leaving = new Set<() => void>();

/**
 * Closes a session once the server has what was made in it, and it can be taken back no more; or when whatever page was
 * open is left: then the device has it, and the next page of that workspace sends it.
 */
export function untilSent(session: WorkspaceSession): void {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const { client } = session;
  const isSent = (): boolean => ['server', 'ended'].includes(client.saveState.kind);
  leaving.add(leave);
  const sent = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, leastMs));
    await untilState(client, isSent, left);
  };
  void Promise.race([sent(), left]).then(() => {
    leaving.delete(leave);
    session.close();
  });
}

/** The page that it was done over is left. */
export function leaveUnsent(): void {
  for (const leave of leaving) leave();
}
