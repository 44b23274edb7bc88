import { userId, uuid, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { shownName } from '@sanad/domain/kernel/name';
import { wholeLeftKinds } from '@sanad/domain/transfer/whole/whole-left';
import { z } from 'zod';

import { limits } from '../limit.ts';
import { none } from './profile.ts';
import { defineRoute } from './route.ts';

/** A workspace that was taken out whole, on its way into one in which there is nothing yet. Owners only. */
const inWorkspace = z.object({ workspaceId });
const ofImport = inWorkspace.extend({ importId: uuid });

/** What an owner says of it: who somebody in the file is here, by the name that the file has for them. */
const wholeChoices = z.object({ people: z.record(z.string().max(200), userId).default({}) });
export type WholeChoicesAsked = z.input<typeof wholeChoices>;

/** How far the sending is, in bytes: there is where to go on. */
const coming = z.object({ id: uuid, offset: z.int() });

/**
 * Begins to send one, or finds how far the same file came before. `mark` is by what the sender's device knows the file
 * again beside its name and size. Whatever else the same person was sending here is forgotten.
 */
export const beginWhole = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/whole-imports',
  access: 'workspace.restore',
  params: inWorkspace,
  body: z.object({
    fileName: z.string().min(1).max(200).transform(shownName),
    bytes: z.int().min(1).max(limits.wholeBytes),
    mark: z.string().max(100),
  }),
  answer: coming,
});

/** The next bytes of it, `wholePieceBytes` at most. From elsewhere than where it is, nothing is taken: the answer says where. */
export const sendWholePiece = defineRoute({
  method: 'PUT',
  path: '/api/workspaces/:workspaceId/whole-imports/:importId/bytes/:offset',
  access: 'workspace.restore',
  params: ofImport.extend({ offset: z.coerce.number().int().min(0) }),
  body: z.unknown(),
  answer: coming,
});

/** Puts it aside: nothing of it is kept. */
export const dropWhole = defineRoute({
  method: 'DELETE',
  path: '/api/workspaces/:workspaceId/whole-imports/:importId',
  access: 'workspace.restore',
  params: ofImport,
  body: none,
  answer: none,
});

const count = z.int();

/** How many of each kind a whole workspace has; `fileBytes` of all versions. */
const wholeCounts = z.object({
  ...{ tasks: count, archived: count, checklistItems: count, messages: count, columns: count },
  ...{ labels: count, documents: count, files: count, versions: count, fileBytes: count },
  ...{ templates: count, events: count, series: count, checkIns: count, handOffs: count },
});
export type WholeCounts = z.infer<typeof wholeCounts>;

/** Every byte of it was read and every record understood; nothing is written. What cannot be taken whole is refused whole. */
export const lookAtWhole = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/whole-imports/:importId/look',
  access: 'workspace.restore',
  params: ofImport,
  body: none,
  answer: z.object({
    id: uuid,
    /** Of the workspace that was taken out, and when that was. */
    name: z.string(),
    madeAt: instant,
    bytes: z.int(),
    counts: wholeCounts,
    people: z.array(z.object({ name: z.string(), tasks: z.int(), messages: z.int() })),
    /** What of it does not come, by kind, with how many and up to ten names each. */
    left: z.array(
      z.object({ kind: z.enum(wholeLeftKinds), count: z.int(), examples: z.array(z.string()) }),
    ),
    /** Columns that are here and give way. */
    columnsHere: z.int(),
  }),
});
export type WholeLook = z.infer<typeof lookAtWhole.answer>;

/** Begins to bring it in; `listImports` says how far it is. It comes whole or not at all. */
export const runWhole = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/whole-imports/:importId/run',
  access: 'workspace.restore',
  params: ofImport,
  body: wholeChoices,
  answer: none,
});
