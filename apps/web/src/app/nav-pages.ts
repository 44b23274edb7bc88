import { useMatchRoute } from '@tanstack/react-router';

import type { IconName } from '../ui/icon-registry.ts';

/** The pages of a workspace, in the order of its nav. */
export const navPages = [
  ['board', '/w/$workspaceId/board', 'board'],
  ['documents', '/w/$workspaceId/docs', 'document'],
  ['checkIns', '/w/$workspaceId/check-ins', 'video'],
  ['people', '/w/$workspaceId/people', 'people'],
] as const satisfies readonly (readonly [string, string, IconName])[];

/** A call has an address of its own, and belongs to the check-ins' page all the same. */
export function useIsInCall(): boolean {
  return useMatchRoute()({ to: '/w/$workspaceId/call/$callId' }) !== false;
}
