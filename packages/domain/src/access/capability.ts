import type { Role } from './role.ts';

/**
 * Permission as data: role × capability. Code asks `can`, never a role. The walls around it
 * (membership, tenant scope, epoch) are checked before this table is read.
 */
export const capabilities = [
  'workspace.view',
  'workspace.rename',
  // All of it, for good, as a file: what others wrote is in it too.
  'workspace.export',
  // What was taken out like that, into one in which there is nothing: with words under the names of whoever said them.
  'workspace.restore',
  'board.view',
  'board.edit',
  'board.import',
  'comments.write',
  'comments.remove',
  'docs.view',
  'docs.edit',
  'files.view',
  'files.edit',
  'files.remove',
  'calls.join',
  'calls.start',
  // Of which engagements, and who answers for which side, is said in `agreement/who-reads.ts`.
  'agreement.view',
  // The room of an engagement: what both sides do there, and what each does for itself. Who enters it: `engagement/who-enters.ts`.
  'engagement.edit',
  'engagement.client',
  'engagement.assistant',
  // What the business says of itself to whoever works for it.
  'business.edit',
  'members.view',
  'members.invite',
  'members.change',
  'members.remove',
] as const;

export type Capability = (typeof capabilities)[number];

const member: readonly Capability[] = [
  'workspace.view',
  'board.view',
  'board.edit',
  'comments.write',
  'docs.view',
  'docs.edit',
  'files.view',
  'files.edit',
  'calls.join',
  'calls.start',
  'members.view',
];

const table: Record<Role, ReadonlySet<Capability>> = {
  // What is the assistant's own to say is said by no owner.
  owner: new Set(capabilities.filter((each) => each !== 'engagement.assistant')),
  approver: new Set([
    ...member,
    ...(['board.import', 'agreement.view', 'members.invite'] as const),
    ...(['engagement.edit', 'engagement.client'] as const),
  ]),
  requester: new Set(member),
  assistant: new Set([
    ...member,
    ...(['board.import', 'agreement.view', 'engagement.edit', 'engagement.assistant'] as const),
  ]),
  guest: new Set(),
};

/**
 * `extra` are rights given to one membership beside its role: a VA who opened a workspace may invite
 * its first owner, and only that (see `canInvite`).
 */
export function can(role: Role, capability: Capability): boolean {
  // A role that this program does not know yet holds nothing here.
  return Object.hasOwn(table, role) && table[role].has(capability);
}

/** Those of the first pages, which read no other: one more would take them the whole answer to their join. */
export const firstCapabilities: ReadonlySet<Capability> = new Set<Capability>([
  'workspace.view',
  'workspace.rename',
  'board.view',
  'board.edit',
  'board.import',
  'docs.view',
  'docs.edit',
  'calls.join',
  'calls.start',
  'members.view',
  'members.invite',
  'members.change',
  'members.remove',
]);

/** Everything a role may do; what the server tells a client about its own membership. */
export function capabilitiesOf(role: Role): readonly Capability[] {
  return capabilities.filter((capability) => can(role, capability));
}
