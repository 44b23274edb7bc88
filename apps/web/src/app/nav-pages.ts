import { useMatchRoute } from '@tanstack/react-router';

import type { IconName } from '../ui/icon-registry.ts';

/** The pages of a workspace, in the order of its nav. */
export const navPages = [
  ['home', '/w/$workspaceId/home', 'home'],
  ['board', '/w/$workspaceId/board', 'board'],
  ['documents', '/w/$workspaceId/docs', 'document'],
  ['files', '/w/$workspaceId/files', 'file'],
  ['checkIns', '/w/$workspaceId/check-ins', 'video'],
  ['people', '/w/$workspaceId/people', 'people'],
] as const satisfies readonly (readonly [string, string, IconName])[];

/** Of a phone's bar: five places with the menu, which has the way to the files and the people there. */
export const barPages = navPages.filter(([key]) => key !== 'people' && key !== 'files');

/** A call has an address of its own, and belongs to the check-ins' page all the same. */
export function useIsInCall(): boolean {
  return useMatchRoute()({ to: '/w/$workspaceId/call/$callId' }) !== false;
}
