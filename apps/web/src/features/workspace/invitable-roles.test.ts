// @vitest-environment node
import { expect, it } from 'vitest';

import { invitableRoles } from './invitable-roles.ts';

it('offers nobody more than the grantor holds', () => {
  expect(invitableRoles({ role: 'owner', invitesFirstOwner: false })).toEqual([
    'assistant',
    'owner',
    'approver',
    'requester',
  ]);
  expect(invitableRoles({ role: 'requester', invitesFirstOwner: false })).toEqual([]);
  expect(invitableRoles({ role: 'approver', invitesFirstOwner: false })).not.toContain('owner');
});

it('lets the assistant who opened the workspace invite its first owner, and only that', () => {
  expect(invitableRoles({ role: 'assistant', invitesFirstOwner: true })).toEqual(['owner']);
  expect(invitableRoles({ role: 'assistant', invitesFirstOwner: false })).toEqual([]);
});
