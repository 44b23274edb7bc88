import { sideOf } from '@sanad/domain/access/side';
import type { WorkspaceSummary } from '@sanad/protocol/http/profile';

/** Where a person's day begins. */
export type HomePlace =
  | { readonly to: '/start' }
  | { readonly to: '/today' }
  | {
      readonly to: '/w/$workspaceId/board' | '/w/$workspaceId/home';
      readonly params: { readonly workspaceId: string };
    };

type Standing = Pick<WorkspaceSummary, 'id' | 'role'>;

/**
 * Where `/` leads: an assistant of several clients begins with all of them, everybody else where they were
 * last: whoever asks there with what waits for them, whoever works there with the board.
 * `last` is that workspace, or the first; absent where there is none.
 */
export function homeOf(workspaces: readonly Standing[], last: Standing | undefined): HomePlace {
  if (last === undefined) return { to: '/start' };
  const assisted = workspaces.filter(({ role }) => sideOf(role) === 'assistant');
  if (assisted.length > 1) return { to: '/today' };
  const params = { workspaceId: last.id };
  const asks = sideOf(last.role) === 'client' && last.role !== 'guest';
  return { to: asks ? '/w/$workspaceId/home' : '/w/$workspaceId/board', params };
}
