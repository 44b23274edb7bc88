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
    getOwnPush: ['GET', '/api/me/push'],
    putOwnPush: ['PUT', '/api/me/push'],
    dropOwnPush: ['DELETE', '/api/me/push'],
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
    acceptOwnInvitation: ['POST', '/api/me/invitations/:invitationId/accept'],
    declineOwnInvitation: ['POST', '/api/me/invitations/:invitationId/decline'],
    openDemo: ['POST', '/api/demo/open'],
    getPersonSnapshot: ['GET', '/api/me/snapshot'],
    getSnapshot: ['GET', '/api/workspaces/:workspaceId/snapshot'],
    listArchived: ['GET', '/api/workspaces/:workspaceId/archived/:kind'],
    listArchivedTogether: ['GET', '/api/workspaces/:workspaceId/archived'],
    listActivity: ['GET', '/api/workspaces/:workspaceId/activity'],
    listMoved: ['GET', '/api/workspaces/:workspaceId/moved'],
    listMessages: ['GET', '/api/workspaces/:workspaceId/threads/:taskId'],
    search: ['GET', '/api/search'],
    listHours: ['GET', '/api/workspaces/:workspaceId/hours'],
    listHolidays: ['GET', '/api/me/holidays'],
    listNotices: ['GET', '/api/me/inbox'],
    countNotices: ['GET', '/api/me/inbox/counts'],
    markNotices: ['POST', '/api/me/inbox/marks'],
    getNoticeChoices: ['GET', '/api/me/notices'],
    patchNoticeChoices: ['PATCH', '/api/me/notices'],
    getFileRoom: ['GET', '/api/workspaces/:workspaceId/files/room'],
    getFileBytes: ['GET', '/api/workspaces/:workspaceId/files/:fileId/versions/:versionId'],
    getFilePreview: ['GET', '/api/workspaces/:workspaceId/files/:fileId/versions/:versionId/:size'],
    createFileRequest: ['POST', '/api/workspaces/:workspaceId/file-requests'],
    previewFileRequest: ['GET', '/api/file-requests/:token'],
    beginWhole: ['POST', '/api/workspaces/:workspaceId/whole-imports'],
    sendWholePiece: ['PUT', '/api/workspaces/:workspaceId/whole-imports/:importId/bytes/:offset'],
    dropWhole: ['DELETE', '/api/workspaces/:workspaceId/whole-imports/:importId'],
    lookAtWhole: ['POST', '/api/workspaces/:workspaceId/whole-imports/:importId/look'],
    runWhole: ['POST', '/api/workspaces/:workspaceId/whole-imports/:importId/run'],
    importTrello: ['POST', '/api/workspaces/:workspaceId/import/trello'],
    sendImport: ['POST', '/api/workspaces/:workspaceId/imports/named/:fileName'],
    previewImport: ['POST', '/api/workspaces/:workspaceId/imports/:importId/preview'],
    runImport: ['POST', '/api/workspaces/:workspaceId/imports/:importId/run'],
    undoImport: ['POST', '/api/workspaces/:workspaceId/imports/:importId/undo'],
    listImports: ['GET', '/api/workspaces/:workspaceId/imports'],
    getExport: ['GET', '/api/workspaces/:workspaceId/export'],
    beginExport: ['POST', '/api/workspaces/:workspaceId/export'],
    dropExport: ['DELETE', '/api/workspaces/:workspaceId/exports/:exportId'],
    takeExport: ['GET', '/api/workspaces/:workspaceId/exports/:exportId/zip'],
    getVideoState: ['GET', '/api/workspaces/:workspaceId/video'],
    startCall: ['POST', '/api/workspaces/:workspaceId/calls'],
    joinCall: ['POST', '/api/workspaces/:workspaceId/calls/:callId/join'],
    endCall: ['POST', '/api/workspaces/:workspaceId/calls/:callId/end'],
    listFeeds: ['GET', '/api/me/calendar-links'],
    putFeed: ['PUT', '/api/workspaces/:workspaceId/calendar-link'],
    endFeed: ['DELETE', '/api/workspaces/:workspaceId/calendar-link'],
    putJoinedFeed: ['PUT', '/api/me/calendar-link'],
    endJoinedFeed: ['DELETE', '/api/me/calendar-link'],
    getAgreement: ['GET', '/api/workspaces/:workspaceId/agreements/:assistantId'],
    proposeTerms: ['POST', '/api/workspaces/:workspaceId/agreements/:assistantId/versions'],
    acceptTerms: [
      'POST',
      '/api/workspaces/:workspaceId/agreements/:assistantId/versions/:number/accept',
    ],
    declineTerms: [
      'POST',
      '/api/workspaces/:workspaceId/agreements/:assistantId/versions/:number/decline',
    ],
    withdrawTerms: [
      'POST',
      '/api/workspaces/:workspaceId/agreements/:assistantId/versions/:number/withdraw',
    ],
    askForTerms: ['POST', '/api/workspaces/:workspaceId/agreements/:assistantId/ask'],
    getAgreementRecord: ['GET', '/api/workspaces/:workspaceId/agreements/:assistantId/record'],
    printAgreement: [
      'GET',
      '/api/workspaces/:workspaceId/agreements/:assistantId/versions/:number/pdf',
    ],
    fetchCalendar: ['GET', '/api/calendars/:token.ics'],
    createDocToken: ['POST', '/api/workspaces/:workspaceId/docs/:documentId/tokens'],
    listOwnDocTokens: ['GET', '/api/me/doc-tokens'],
    listDocTokens: ['GET', '/api/workspaces/:workspaceId/doc-tokens'],
    revokeDocToken: ['DELETE', '/api/workspaces/:workspaceId/docs/:documentId/tokens/:tokenId'],
  };
