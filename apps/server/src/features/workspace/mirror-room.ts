import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import { underLock } from '../../db/advisory-lock.ts';
import {
  listIndebted,
  loadDebt,
  markFactsMirrored,
  markMemberMirrored,
  markSeeded,
} from './mirror-repo.ts';
import type { WorkspacePorts } from './workspace-ports.ts';
import type { Tx } from './workspace-repo.ts';

/**
 * Tells the live room what the ledger of members says, after the commit. Each row counts its changes
 * (`facts_version`) and what the room was told (`mirrored_version`): a process that dies in between
 * leaves a debt that the next sweep pays. One mirror per workspace at a time, over all processes, so
 * that an older fact can never be written after a newer one.
 */
export interface RoomMirror {
  /** Resolves when the room knows; a room that can't be reached is logged and swept later. */
  refresh(workspaceId: WorkspaceId): Promise<void>;
  sweep(): Promise<void>;
}

export function createRoomMirror(ports: Pick<WorkspacePorts, 'db' | 'room' | 'log'>): RoomMirror {
  const { db, room, log } = ports;

  async function pay(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
    const { workspace, members } = await loadDebt(tx, workspaceId);
    if (!workspace) return;
    const actor: UserId = workspace.opened_by;
    if (workspace.mirrored_version !== workspace.facts_version) {
      await room.mutate(workspaceId, 'setWorkspaceFacts', { name: workspace.name }, actor);
      await markFactsMirrored(tx, workspaceId, workspace.facts_version);
    }
    for (const member of members) {
      const { id, user_id: userId, name, role, hue, zone, ended_at: endedAt } = member;
      const record = { id, userId, name, role, hue, zone, active: endedAt === null };
      await room.mutate(workspaceId, 'setMember', record, actor);
      await markMemberMirrored(tx, workspaceId, id, member.facts_version);
    }
    if (!workspace.seeded) {
      await room.seed(workspaceId, workspace.language, actor);
      await markSeeded(tx, workspaceId);
    }
  }

  /**
   * In this process callers of one workspace queue on one promise, and few workspaces are mirrored at
   * once: each holds a connection while the room, which needs one too, is opened.
   */
  const running = new Map<WorkspaceId, Promise<void>>();
  const lanes = Array.from({ length: 3 }, () => Promise.resolve());
  let turn = 0;

  function inLane(work: () => Promise<void>): Promise<void> {
    turn = (turn + 1) % lanes.length;
    const next = (lanes[turn] ?? Promise.resolve()).then(work);
    lanes[turn] = next;
    return next;
  }

  async function payLocked(workspaceId: WorkspaceId): Promise<void> {
    try {
      await underLock(db, 'mirror', workspaceId, (tx) => pay(tx, workspaceId));
    } catch (error) {
      log.error({ err: error, workspaceId }, 'room not told about its members');
    }
  }

  function refresh(workspaceId: WorkspaceId): Promise<void> {
    const next = (running.get(workspaceId) ?? Promise.resolve()).then(() =>
      inLane(() => payLocked(workspaceId)),
    );
    running.set(workspaceId, next);
    void next.then(() => running.get(workspaceId) === next && running.delete(workspaceId));
    return next;
  }

  async function sweep(): Promise<void> {
    for (const id of await listIndebted(db)) await refresh(id);
  }

  return { refresh, sweep };
}
