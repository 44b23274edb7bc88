import type { Side } from '../../access/side.ts';
import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';

/** What is gone through when people part (domain section 8). A name once stored keeps its meaning. */
export const leavingItems = [
  'tasks',
  'procedures',
  'files',
  'grants',
  'rotate',
  'accounts',
  'sheet',
  'invoice',
  'exports',
  'feedback',
  'thanks',
] as const;
export type LeavingItem = (typeof leavingItems)[number];

/** Whose it is to do; `null`: of both. */
export const itemSide: Readonly<Record<LeavingItem, Side | null>> = {
  tasks: 'assistant',
  procedures: 'client',
  files: 'assistant',
  grants: 'client',
  rotate: 'client',
  accounts: 'client',
  sheet: 'client',
  invoice: 'assistant',
  exports: null,
  feedback: null,
  thanks: null,
};

export const deedKinds = ['notice', 'noticeTakenBack', 'stop', 'end', 'tick', 'untick'] as const;
export type DeedKind = (typeof deedKinds)[number];

/** Who did it, as they were called then. */
export interface DeedBy {
  readonly side: Side;
  readonly userId: UserId;
  readonly name: string;
}

/** One line of what the two sides did about the end of their work. Its number is its place. */
export interface LeavingDeed {
  readonly number: number;
  readonly kind: DeedKind;
  /** In which stay of the assistant: what was given in one is nothing to the next. */
  readonly stay: number;
  /** `null`: a day brought it. */
  readonly by: DeedBy | null;
  readonly at: Instant;
  /** Of a notice: the last day, `2026-12-14` in the assistant's zone. */
  readonly endsOn: string | null;
  readonly item: LeavingItem | null;
}
