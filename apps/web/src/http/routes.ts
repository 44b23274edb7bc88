import type { EveryRoute } from '@sanad/protocol/http/every-part';
import type { AnyRoute } from '@sanad/protocol/http/route';
import type { z } from 'zod';

/**
 * The protocol's routes, by name, as the page needs them: types only, so that no schema library is
 * loaded before it is wanted. Methods and paths stand here once more; a test compares them.
 */
export type RouteName = keyof EveryRoute;

export type RouteOf<K extends RouteName> = EveryRoute[K];
export type ParamsOf<K extends RouteName> = z.input<RouteOf<K>['params']>;
export type BodyOf<K extends RouteName> = z.input<RouteOf<K>['body']>;
export type AnswerOf<K extends RouteName> = z.output<RouteOf<K>['answer']>;

export const routes: Readonly<Record<RouteName, readonly [AnyRoute['method'], AnyRoute['path']]>> =
  {
    getMe: ['GET', '/api/me'],
    patchMe: ['PATCH', '/api/me'],
    listLogins: ['GET', '/api/me/logins'],
    endLogin: ['DELETE', '/api/me/logins/:loginId'],
    endAllLogins: ['POST', '/api/me/logins/end-all'],
    createWorkspace: ['POST', '/api/workspaces'],
    renameWorkspace: ['PATCH', '/api/workspaces/:workspaceId'],
    listMembers: ['GET', '/api/workspaces/:workspaceId/members'],
    changeMemberRole: ['PATCH', '/api/workspaces/:workspaceId/members/:membershipId'],
    removeMember: ['DELETE', '/api/workspaces/:workspaceId/members/:membershipId'],
    leaveWorkspace: ['POST', '/api/workspaces/:workspaceId/leave'],
    createInvitation: ['POST', '/api/workspaces/:workspaceId/invitations'],
    renewInvitation: ['POST', '/api/workspaces/:workspaceId/invitations/:invitationId/renew'],
    revokeInvitation: ['DELETE', '/api/workspaces/:workspaceId/invitations/:invitationId'],
    decideInvitation: ['POST', '/api/workspaces/:workspaceId/invitations/:invitationId/decide'],
    previewInvitation: ['GET', '/api/invitations/:token'],
    acceptInvitation: ['POST', '/api/invitations/:token/accept'],
    signUpWithInvitation: ['POST', '/api/invitations/:token/sign-up'],
    declineInvitation: ['POST', '/api/invitations/:token/decline'],
    openDemo: ['POST', '/api/demo/open'],
    getPersonSnapshot: ['GET', '/api/me/snapshot'],
    getSnapshot: ['GET', '/api/workspaces/:workspaceId/snapshot'],
    listArchived: ['GET', '/api/workspaces/:workspaceId/archived/:kind'],
    listArchivedTogether: ['GET', '/api/workspaces/:workspaceId/archived'],
    listActivity: ['GET', '/api/workspaces/:workspaceId/activity'],
    listMessages: ['GET', '/api/workspaces/:workspaceId/threads/:taskId'],
    listNotices: ['GET', '/api/me/inbox'],
    countNotices: ['GET', '/api/me/inbox/counts'],
    markNotices: ['POST', '/api/me/inbox/marks'],
    importTrello: ['POST', '/api/workspaces/:workspaceId/import/trello'],
    getVideoState: ['GET', '/api/workspaces/:workspaceId/video'],
    startCall: ['POST', '/api/workspaces/:workspaceId/calls'],
    joinCall: ['POST', '/api/workspaces/:workspaceId/calls/:callId/join'],
    endCall: ['POST', '/api/workspaces/:workspaceId/calls/:callId/end'],
    createDocToken: ['POST', '/api/workspaces/:workspaceId/docs/:documentId/tokens'],
    listOwnDocTokens: ['GET', '/api/me/doc-tokens'],
    listDocTokens: ['GET', '/api/workspaces/:workspaceId/doc-tokens'],
    revokeDocToken: ['DELETE', '/api/workspaces/:workspaceId/docs/:documentId/tokens/:tokenId'],
  };
