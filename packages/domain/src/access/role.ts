import { z } from 'zod';

/** Who someone is in one workspace. `guest` holds a grant on one object and never joins a workspace room. */
export const roles = ['owner', 'approver', 'requester', 'assistant', 'guest'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;
