import { z } from 'zod';

import { elsewhereId } from '../../kernel/id-argument.ts';
import type { LabelId, UserId } from '../../kernel/ids.ts';
import { taskStates, type TaskState } from '../life/task-state.ts';

/**
 * What of a board is shown: each field that is there narrows it, and within a field one of its values is enough.
 * A filter is of one workspace; whoever is sent one reads `mine` and `me` as themselves.
 */
export interface TaskFilter {
  /** Words that all stand in what a row shows: its title, number, labels or doer. */
  readonly text?: string | undefined;
  /** Whoever does it is one of these; with `mine` also oneself, with `nobody` also nobody. */
  readonly people?: readonly UserId[] | undefined;
  readonly mine?: true | undefined;
  readonly nobody?: true | undefined;
  /** It bears one of these; with `unlabelled` also none at all. */
  readonly labels?: readonly LabelId[] | undefined;
  readonly unlabelled?: true | undefined;
  readonly states?: readonly FilterState[] | undefined;
  readonly due?: DueSpan | undefined;
  /** Due on this day of the reader's or before, as `2026-12-04`. */
  readonly until?: string | undefined;
  readonly waits?: WaitingFor | undefined;
}

/** `none`: a task that never entered a life, as an import brings them. */
export const filterStates = ['none', ...taskStates] as const;
export type FilterState = TaskState | 'none';

/** `today` and `week` (from now on, seven days) by the reader's clock; `asked`: it waits for somebody's yes. */
export const dueSpans = ['late', 'today', 'week', 'asked', 'none'] as const;
export type DueSpan = (typeof dueSpans)[number];

/** Whose step a task waits for: one's own, or a side's. */
export const waitingFor = ['me', 'client', 'assistant'] as const;
export type WaitingFor = (typeof waitingFor)[number];

/** Every limit of a filter: one that is kept, or stands in an address, is no longer than this. */
export const filterLimits = { textLength: 200, ids: 50 } as const;

export const dayText = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

/** Without what PostgreSQL cannot look past when a sweep asks whose stay it is of. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** As it is kept: the ids in it are of another room's records, which may be gone. */
export const taskFilter = z.strictObject({
  text: z.string().max(filterLimits.textLength).overwrite(storable).optional(),
  people: z.array(elsewhereId<UserId>('member')).max(filterLimits.ids).optional(),
  mine: z.literal(true).optional(),
  nobody: z.literal(true).optional(),
  labels: z.array(elsewhereId<LabelId>('label')).max(filterLimits.ids).optional(),
  unlabelled: z.literal(true).optional(),
  states: z.array(z.enum(filterStates)).max(filterStates.length).optional(),
  due: z.enum(dueSpans).optional(),
  until: dayText.optional(),
  waits: z.enum(waitingFor).optional(),
});

/** The fields that narrow something: an empty list or text asks for nothing. */
export function narrowing(filter: TaskFilter): TaskFilter {
  const kept = Object.entries(filter).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as TaskFilter;
}

export function isEmptyFilter(filter: TaskFilter): boolean {
  return Object.keys(narrowing(filter)).length === 0;
}
