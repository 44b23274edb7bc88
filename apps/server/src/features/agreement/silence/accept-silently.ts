import { sideOf } from '@sanad/domain/access/side';
import { silenceOf } from '@sanad/domain/agreement/silence';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { askerOf, peopleOf } from '@sanad/domain/task/life/sides';
import { acceptBySilence } from '@sanad/domain/task/life/silence-mutation';

import type { Db } from '../../../db/database.ts';
import { inWorkspace } from '../../../db/transaction.ts';
import type { RoomRegistry } from '../../../rooms/room-registry.ts';
import { listVersions } from '../agreement-repo.ts';
import type { AgreementTables, AgreementTx } from '../agreement-tables.ts';
import {
  noteWarning,
  waitingDeliveries,
  workspacesInReview,
  type WaitingDelivery,
} from './silence-repo.ts';

export interface SilencePorts {
  readonly db: Db;
  readonly rooms: Pick<RoomRegistry, 'open'>;
  now(): number;
  /** Writes into the inbox of whoever is asked about a task; gives whose inboxes change. */
  writeTaskNews(
    tx: AgreementTx,
    workspaceId: WorkspaceId,
    news: {
      readonly kind: 'silenceNear';
      readonly taskId: string;
      readonly to: UserId;
      readonly at: number;
    },
  ): Promise<readonly UserId[]>;
  tellInboxes(people: readonly UserId[]): void;
  onError(error: unknown, workspaceId: WorkspaceId): void;
}

/**
 * Deliveries that nobody answered for as long as was agreed: whoever is asked is warned, and then they are accepted. The
 * room asks once more whether it is still the same delivery that waits, so it may be begun anew at any time.
 */
export async function acceptSilently(ports: SilencePorts, signal: AbortSignal): Promise<void> {
  const db = ports.db.withTables<AgreementTables>();
  for (const workspaceId of await workspacesInReview(ports.db)) {
    if (signal.aborted) return;
    try {
      await inOne(workspaceId);
    } catch (error) {
      // Whatever keeps one of them back keeps back no other.
      ports.onError(error, workspaceId);
    }
  }

  async function inOne(workspaceId: WorkspaceId): Promise<void> {
    const waiting = await inWorkspace(db, workspaceId, async (tx) => {
      const all = await waitingDeliveries(tx, workspaceId);
      return Promise.all(
        all.map(async (each) => {
          const versions = await listVersions(tx, workspaceId, each.engagementId);
          return { each, silence: silenceOf(versions, { ...each, now: ports.now() }) };
        }),
      );
    });
    for (const { each, silence } of waiting) {
      if (silence === null || ports.now() < silence.warnsAt) continue;
      const asker = await askerIn(workspaceId, each);
      if (asker === null) continue;
      if (ports.now() >= silence.acceptsAt) await accept(workspaceId, each, silence.days, asker);
      else if (!each.isWarned) await warn(workspaceId, each, asker);
    }
  }

  /** Whoever of the client's side is asked about it; what assistants ask of each other is nothing to their agreements. */
  async function askerIn(workspaceId: WorkspaceId, { taskId }: WaitingDelivery) {
    const room = await ports.rooms.open('workspace', workspaceId);
    const task = room.get('task', taskId);
    const people = peopleOf(room.all('member'));
    const asker = task ? askerOf(task, people) : null;
    const role = asker === null ? undefined : people.roles.get(asker);
    return role === undefined || sideOf(role) === 'assistant' ? null : asker;
  }

  async function accept(
    workspaceId: WorkspaceId,
    { taskId, deliveredAt }: WaitingDelivery,
    days: number,
    asker: UserId,
  ): Promise<void> {
    const room = await ports.rooms.open('workspace', workspaceId);
    try {
      await room.mutate(acceptBySilence.name, { taskId, deliveredAt, days }, asker);
    } catch (error) {
      // Somebody answered meanwhile.
      if (!(error instanceof Refusal)) throw error;
    }
  }

  async function warn(
    workspaceId: WorkspaceId,
    delivery: WaitingDelivery,
    to: UserId,
  ): Promise<void> {
    const told = await inWorkspace(db, workspaceId, async (tx) => {
      const at = ports.now();
      if (!(await noteWarning(tx, workspaceId, delivery, at))) return [];
      const { taskId } = delivery;
      return ports.writeTaskNews(tx, workspaceId, { kind: 'silenceNear', taskId, to, at });
    });
    ports.tellInboxes(told);
  }
}
