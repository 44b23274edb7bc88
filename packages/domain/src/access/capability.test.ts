import { expect, it } from 'vitest';

import { can, capabilities, capabilitiesOf, firstCapabilities } from './capability.ts';
import { holdsAllOf } from './granting.ts';
import { roles, type Role } from './role.ts';
import { sideOf } from './side.ts';

it('the first pages read these capabilities, and never one more', () => {
  expect([...firstCapabilities].sort()).toEqual([
    'board.edit',
    'board.import',
    'board.view',
    'calls.join',
    'calls.start',
    'docs.edit',
    'docs.view',
    'members.change',
    'members.invite',
    'members.remove',
    'members.view',
    'workspace.rename',
    'workspace.view',
  ]);
  for (const first of firstCapabilities) expect(capabilities).toContain(first);
});

it('a role of tomorrow holds nothing, gives nothing, and breaks nothing', () => {
  const dreamer = 'dreamer' as Role;
  expect(capabilitiesOf(dreamer)).toEqual([]);
  expect(can('constructor' as Role, 'board.view')).toBe(false);
  expect(holdsAllOf(dreamer, 'owner')).toBe(false);
  expect(sideOf(dreamer)).toBe('client');
  for (const role of roles) expect(holdsAllOf(role, dreamer)).toBe(true);
});
