import { can } from '@sanad/domain/access/capability';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { Access } from '../auth/access.ts';
import type { GuardedTopic } from './guarded-topic.ts';
import type { RecordConnection } from './record-connection.ts';
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
  /** Of what belongs to a person alone, under their own id: only they are told, at most once a second. */
  tellPeople(people: readonly UserId[], topic: string): void;
  tellPeopleHere(people: readonly UserId[], topic: string): void;
  close(): void;
}

export interface ChangedPorts {
  readonly access: Pick<Access, 'standings'>;
  hearers(workspaceId: WorkspaceId): readonly Hearer[];
  connectionsOf(userId: UserId): readonly Pick<RecordConnection, 'tellChanged'>[];
  /** These carry it to the other processes. */
  carry?(workspaceId: WorkspaceId, topics: readonly GuardedTopic[]): void;
  carryToPeople?(people: readonly UserId[], topic: string): void;
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

  /** Of people who were told of a topic within the last second: whether there was more. */
  const resting = new Map<string, boolean>();

  function tellPeople(people: readonly UserId[], topic: string): void {
    if (closed) return;
    const due = people.filter((userId) => {
      const key = `${topic} ${userId}`;
      const rests = resting.has(key);
      resting.set(key, rests);
      if (!rests) setTimeout(() => wakeUp(key, userId, topic), pauseMs).unref();
      return !rests;
    });
    if (due.length === 0) return;
    ports.carryToPeople?.(due, topic);
    tellPeopleHere(due, topic);
  }

  function wakeUp(key: string, userId: UserId, topic: string): void {
    const more = resting.get(key);
    resting.delete(key);
    if (more) tellPeople([userId], topic);
  }

  function tellPeopleHere(people: readonly UserId[], topic: string): void {
    for (const id of people) {
      for (const connection of ports.connectionsOf(id)) connection.tellChanged([{ topic, id }]);
    }
  }

  return {
    tell,
    tellHere,
    tellPeople,
    tellPeopleHere,
    close: () => {
      closed = true;
    },
  };
}
