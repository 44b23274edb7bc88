import type { Role } from '@sanad/domain/access/role';
import { engagementRoomModel } from '@sanad/domain/engagement/room-model';
import type { EngagementId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Collections } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';
import { personRoomModel } from '@sanad/domain/person/room-model';
import { workspacePresence } from '@sanad/domain/workspace/presence';
import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import type { PresenceRule } from '@sanad/sync/room/presence-rule';
import type { Room } from '@sanad/sync/room/room';

import type { Access, Verdict } from '../auth/access.ts';
import type { Principal } from '../auth/principal.ts';

/** What somebody is in a room while they may be there. Only memberships have stays. */
export interface RoomStanding {
  readonly role: Role;
  readonly stay?: number;
}

export type RoomVerdict =
  | { readonly kind: 'stands'; readonly standing: RoomStanding }
  | Extract<Verdict, { kind: 'ended' }>;

/** All that the server knows of a kind of room: whatever opens, serves or guards rooms asks here. */
export interface RoomKind<Id extends string, C extends Collections> {
  /**
   * What its rows belong to, and go with: a workspace, a person whatever workspaces they are in, or one assistant's
   * engagement, of which the rest of its workspace sees nothing.
   */
  readonly scope: 'workspace' | 'person' | 'engagement';
  readonly model: RoomModel<C>;
  /** What a session may show of itself to the others. Absent: nothing, nobody else is there. */
  readonly presence?: PresenceRule['parse'];
  /** Who may enter. A room that is not theirs and one that never was get the same answer, at the same cost. */
  judge(
    access: Pick<Access, 'judge' | 'judgeEngagement' | 'loginStands'>,
    principal: Principal,
    id: Id,
  ): Promise<RoomVerdict>;
}

function defineRoomKind<Id extends string, C extends Collections>(
  kind: RoomKind<Id, C>,
): RoomKind<Id, C> {
  return kind;
}

export const roomKinds = {
  workspace: defineRoomKind({
    scope: 'workspace',
    model: workspaceRoomModel,
    presence: (state) => workspacePresence.safeParse(state).data,
    judge: (access, { userId, loginId }, workspaceId: WorkspaceId) =>
      access.judge({ userId, loginId, workspaceId, needs: 'board.view' }),
  }),
  engagement: defineRoomKind({
    scope: 'engagement',
    model: engagementRoomModel,
    judge: (access, { userId, loginId }, engagementId: EngagementId) =>
      access.judgeEngagement({ userId, loginId, engagementId }),
  }),
  person: defineRoomKind({
    scope: 'person',
    model: personRoomModel,
    async judge(access, { userId, loginId }, id: UserId) {
      if (id !== userId) return { kind: 'ended', what: 'membership' };
      if (!(await access.loginStands(loginId))) return { kind: 'ended', what: 'login' };
      return { kind: 'stands', standing: { role: 'owner' } };
    },
  }),
} as const;

export type RoomKindName = keyof typeof roomKinds;

export const roomModels = Object.values(roomKinds).map(({ model }) => model);

type KindOf<K extends RoomKindName> = (typeof roomKinds)[K];

export type RoomIdOf<K extends RoomKindName> = Parameters<KindOf<K>['judge']>[2];
export type RoomOf<K extends RoomKindName> =
  KindOf<K>['model'] extends RoomModel<infer C> ? Room<C> : never;

/** A room of whatever kind, and what is known of it, to whoever only passes messages on. */
export type AnyRoom = Room<Collections>;
export function roomKindOf(kind: RoomKindName): RoomKind<string, Collections> {
  return roomKinds[kind] as unknown as RoomKind<string, Collections>;
}
