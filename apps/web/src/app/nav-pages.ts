import { can } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import { useMatchRoute } from '@tanstack/react-router';

import type { IconName } from '../ui/icon-registry.ts';

/** The pages of a workspace, in the order of its nav. */
export const navPages = [
  ['home', '/w/$workspaceId/home', 'home'],
  ['board', '/w/$workspaceId/board', 'board'],
  ['documents', '/w/$workspaceId/docs', 'document'],
  ['files', '/w/$workspaceId/files', 'file'],
  ['checkIns', '/w/$workspaceId/check-ins', 'video'],
  ['onboarding', '/w/$workspaceId/onboarding', 'checklist'],
  ['people', '/w/$workspaceId/people', 'people'],
] as const satisfies readonly (readonly [string, string, IconName])[];

/** Of a phone's bar: five places with the menu, which has the way to the others there. */
export const barPages = navPages.filter(
  ([key]) => key !== 'people' && key !== 'files' && key !== 'onboarding',
);

/** Those of somebody's role: a plan is between an assistant and whoever answers for the client. */
export function pagesOf(role: Role): readonly (typeof navPages)[number][] {
  return navPages.filter(([key]) => key !== 'onboarding' || can(role, 'engagement.edit'));
}

/** A call has an address of its own, and belongs to the check-ins' page all the same. */
export function useIsInCall(): boolean {
  return useMatchRoute()({ to: '/w/$workspaceId/call/$callId' }) !== false;
}
