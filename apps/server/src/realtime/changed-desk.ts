import { can } from '@sanad/domain/access/capability';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';

import type { Access } from '../auth/access.ts';
import type { GuardedTopic } from './guarded-topic.ts';
import type { Hearer } from './record-gateway.ts';

/**
 * Tells open pages that something which no room shows has changed: topic and id, never what. Each person
 * is told by themselves, with the rights that they have when it is sent. A lost one heals when the page
 * asks again. At most once a second for each workspace, so that asking for rights costs one statement.
 */
export interface ChangedDesk {
  tell(workspaceId: WorkspaceId, topics: readonly GuardedTopic[]): void;
  /** What another process was told. */
  tellHere(workspaceId: WorkspaceId, topics: readonly GuardedTopic[]): Promise<void>;
  close(): void;
}

export interface ChangedPorts {
  readonly access: Pick<Access, 'standings'>;
  hearers(workspaceId: WorkspaceId): readonly Hearer[];
  /** Carries it to the other processes. */
  carry?(workspaceId: WorkspaceId, topics: readonly GuardedTopic[]): void;
  onError(error: unknown): void;
}

const pauseMs = 1_000;
/** Topics of one message. */
const mostTopics = 100;

export function createChangedDesk(ports: ChangedPorts): ChangedDesk {
  /** Of workspaces that were told something within the last second: what has come since. */
  const pausing = new Map<WorkspaceId, Map<string, GuardedTopic>>();
  let closed = false;

  function tell(workspaceId: WorkspaceId, topics: readonly GuardedTopic[]): void {
    if (closed || topics.length === 0) return;
    const later = pausing.get(workspaceId);
    if (!later) return send(workspaceId, topics);
    for (const each of topics) later.set(`${each.topic} ${each.id} ${each.needs}`, each);
  }

  function send(workspaceId: WorkspaceId, topics: readonly GuardedTopic[]): void {
    const later = new Map<string, GuardedTopic>();
    pausing.set(workspaceId, later);
    ports.carry?.(workspaceId, topics);
    void tellHere(workspaceId, topics);
    setTimeout(() => {
      pausing.delete(workspaceId);
      tell(workspaceId, [...later.values()]);
    }, pauseMs).unref();
  }

  async function tellHere(workspaceId: WorkspaceId, topics: readonly GuardedTopic[]) {
    try {
      const hearers = ports.hearers(workspaceId);
      if (hearers.length === 0) return;
      const logins = new Set(hearers.map(({ connection }) => connection.principal.loginId));
      const standings = await ports.access.standings(workspaceId, [...logins]);
      for (const { connection, stay } of hearers) {
        const standing = standings.get(connection.principal.loginId);
        // It may have left, or come back in another stay, while we asked.
        if (standing?.stay !== stay || connection.hearsChanged(workspaceId) !== stay) continue;
        const seen = topics.filter(({ needs }) => can(standing.role, needs));
        for (let at = 0; at < seen.length; at += mostTopics) {
          const some = seen.slice(at, at + mostTopics);
          connection.tellChanged(some.map(({ topic, id }) => ({ topic, id })));
        }
      }
    } catch (error) {
      ports.onError(error);
    }
  }

  return {
    tell,
    tellHere,
    close: () => {
      closed = true;
    },
  };
}
