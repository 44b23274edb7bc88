import { z } from 'zod';

import { columnId, documentId, taskId } from '../kernel/ids.ts';
import { maxOrderKeyLength, orderKeyPattern } from '../kernel/order-key.ts';

const fraction = z.number().min(-1).max(2);

/**
 * What a session may show of itself to the others who are here: where it looks, what it holds. Never
 * stored, gone with the socket. Coordinates are fractions of the column, so every screen can draw them.
 */
export const workspacePresence = z.strictObject({
  path: z.enum(['board', 'docs', 'check-ins', 'call', 'people', 'other']),
  taskId: taskId.optional(),
  documentId: documentId.optional(),
  editing: z
    .strictObject({ taskId, field: z.enum(['title', 'brief', 'checklist', 'due', 'message']) })
    .optional(),
  dragging: z
    .strictObject({
      taskId,
      columnId,
      orderKey: z.string().max(maxOrderKeyLength).regex(orderKeyPattern).optional(),
      /** The task under the pointer: `x` is across the column from its reading start, `y` down this task, else down the column. */
      overTaskId: taskId.optional(),
      x: fraction,
      y: fraction,
      /** Counts up while the hand rests, so that silence means gone. */
      beat: z.int().min(0).max(1_000_000).optional(),
    })
    .optional(),
});
export type WorkspacePresence = z.infer<typeof workspacePresence>;
