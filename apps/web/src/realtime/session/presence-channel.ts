import type { UserId } from '@sanad/domain/kernel/ids';
import type { WorkspacePresence } from '@sanad/domain/workspace/presence';

import { createSignal, type Signal } from '../signal.ts';
import type { LiveClient } from './live-client.ts';
import { createPresenceSender } from './presence-sender.ts';

/** Another session that is here now. */
export interface PresentSession {
  readonly sessionId: string;
  readonly userId: UserId;
  readonly state: WorkspacePresence;
  /** The device's clock when this state arrived. */
  readonly heardAt: number;
}

/** What this session shows of itself, and what others show: both only while somebody looks. */
export interface PresenceChannel {
  /** Everybody else's sessions; the same array until one of them changes. */
  readonly others: Pick<Signal<readonly PresentSession[]>, 'get' | 'subscribe'>;
  /** What this session shows of itself from now on; `null` withdraws. */
  show(state: WorkspacePresence | null): void;
  /** For development: sessions that are shown here and exist nowhere. */
  pretend(sessions: readonly PresentSession[]): void;
  close(): void;
}

/** Slower than the server's limit of states a second, so that a hand is never cut off for speed. */
const intervalMs = 50;

export function openPresenceChannel(
  client: LiveClient,
  now: () => number = Date.now,
): PresenceChannel {
  const others = createSignal<readonly PresentSession[]>([]);
  const sender = createPresenceSender((state) => client.setPresence(state), intervalMs);

  let pretended: readonly PresentSession[] = [];

  function read(): void {
    const before = new Map(others.get().map((one) => [one.sessionId, one]));
    const real = client.presence.list().map((session): PresentSession => {
      const was = before.get(session.sessionId);
      // The rule of the room has checked the state before it was sent on.
      const state = session.state as unknown as WorkspacePresence;
      return was && was.state === state ? was : { ...session, state, heardAt: now() };
    });
    others.set([...real, ...pretended]);
  }

  const stop = client.presence.onChange(read);
  return {
    others,
    show: (state) => sender.show(state),
    pretend(sessions) {
      pretended = sessions;
      read();
    },
    close() {
      stop();
      sender.close();
    },
  };
}
