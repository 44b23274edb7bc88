import { workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { searchKinds, type SearchKind } from '@sanad/domain/search/searchable';
import { z } from 'zod';

import { defineRoute } from './route.ts';

/** Characters of a question. */
export const longestQuestion = 200;

const hit = z.object({
  workspaceId,
  kind: z.enum(searchKinds as [SearchKind, ...SearchKind[]]),
  id: z.string(),
  /** The better the higher; comparable within one answer. */
  score: z.number(),
  /** Empty where only its kind and its time say what it is. */
  title: z.string(),
  /** A line of what is written below it, around what was met; empty where nothing of it was. */
  excerpt: z.string(),
  /** The task that it hangs on. */
  task: z.object({ id: z.string(), title: z.string(), number: z.int() }).nullable(),
  /** The document that a file stands in. */
  documentId: z.string().nullable(),
  at: instant.nullable(),
  /** Whose it is, by name. */
  by: z.string().nullable(),
  isClosed: z.boolean(),
  /** Of a task. */
  number: z.int().nullable(),
});
export type SearchHit = z.infer<typeof hit>;

/**
 * What holds all words of a question, the last of them as a beginning: in one workspace, or in all that somebody is in.
 * Of each kind and workspace the best eight. Which words were met, whoever shows it knows by `marksIn`.
 */
export const search = defineRoute({
  method: 'GET',
  path: '/api/search',
  access: 'signed-in',
  params: z.object({}),
  body: z.object({
    q: z.string().max(longestQuestion).default(''),
    workspace: workspaceId.optional(),
  }),
  answer: z.object({
    hits: z.array(hit),
    /** False while what was written earlier is still being taken in. */
    isWhole: z.boolean(),
  }),
});
export type SearchAnswer = z.infer<typeof search.answer>;
