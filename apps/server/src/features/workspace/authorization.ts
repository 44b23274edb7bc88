import {
  everyMember,
  everySignedIn,
  type Actor,
  type AuthorizationRow,
} from '../../http/authorization-row.ts';

const anybody: readonly Actor[] = [...everySignedIn, 'anonymous'];
const invitation = { name: 'Sara', role: 'requester', language: 'en', note: '' };
const signUp = {
  name: 'Sara',
  email: 'sara@example.test',
  password: 'a long enough password',
  zone: 'Africa/Cairo',
  language: 'en',
};

/** Who may do what of this feature. An own or unknown object inside is the handler's matter, tested beside it. */
export const workspaceAuthorization: readonly AuthorizationRow[] = [
  { name: 'GET /api/me', allowed: everySignedIn },
  { name: 'PATCH /api/me', allowed: everySignedIn, body: { theme: 'dark' } },
  { name: 'GET /api/me/logins', allowed: everySignedIn },
  { name: 'DELETE /api/me/logins/:loginId', allowed: everySignedIn },
  { name: 'POST /api/me/logins/end-others', allowed: everySignedIn, body: {} },
  { name: 'POST /api/me/logins/end-all', allowed: everySignedIn, body: {} },
  { name: 'POST /api/me/invitations/:invitationId/accept', allowed: everySignedIn, body: {} },
  { name: 'POST /api/me/invitations/:invitationId/decline', allowed: everySignedIn, body: {} },
  { name: 'POST /api/workspaces', allowed: everySignedIn, body: { name: 'New', side: 'client' } },
  { name: 'PATCH /api/workspaces/:workspaceId', allowed: ['owner'], body: { name: 'Renamed' } },
  { name: 'GET /api/workspaces/:workspaceId/members', allowed: everyMember },
  {
    name: 'PATCH /api/workspaces/:workspaceId/members/:membershipId',
    allowed: ['owner'],
    body: { role: 'requester' },
  },
  { name: 'DELETE /api/workspaces/:workspaceId/members/:membershipId', allowed: ['owner'] },
  { name: 'POST /api/workspaces/:workspaceId/leave', allowed: everyMember, body: {} },
  {
    name: 'POST /api/workspaces/:workspaceId/invitations',
    allowed: ['owner', 'approver'],
    body: invitation,
  },
  {
    name: 'POST /api/workspaces/:workspaceId/invitations/:invitationId/renew',
    allowed: ['owner', 'approver'],
    body: { mail: false },
  },
  {
    name: 'DELETE /api/workspaces/:workspaceId/invitations/:invitationId',
    allowed: ['owner', 'approver'],
  },
  {
    name: 'POST /api/workspaces/:workspaceId/invitations/:invitationId/decide',
    allowed: ['owner', 'approver'],
    body: { userId: '00000000-0000-4000-8000-000000000000', admit: false },
  },
  { name: 'GET /api/invitations/:token', allowed: anybody },
  { name: 'POST /api/invitations/:token/accept', allowed: everySignedIn, body: {} },
  { name: 'POST /api/invitations/:token/sign-up', allowed: anybody, body: signUp },
  { name: 'POST /api/invitations/:token/decline', allowed: anybody, body: {} },
  {
    name: 'POST /api/demo/open',
    allowed: anybody,
    body: { side: 'client', language: 'en', startOver: false },
  },
];
