import type { Role } from './role.ts';

/** Which half of the relationship a role sits on: it decides shapes, seats and whose turn it is. */
export type Side = 'client' | 'assistant';

export function sideOf(of: Role): Side {
  return of === 'assistant' ? 'assistant' : 'client';
}
