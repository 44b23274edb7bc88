import type { Side } from '../access/side.ts';
import type { AreaId, ExpectationId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

/** What a text of one side is: what it expects, or what is done, never done, and only done after a question. */
export const expectationSorts = ['expectation', 'do', 'dont', 'ask_first'] as const;
export type ExpectationSort = (typeof expectationSorts)[number];

/**
 * One thing that a side of an engagement says to the other. Each edit is another version, and every version is
 * acknowledged anew: by whom and when stands in the ledger.
 */
export interface ExpectationRecord {
  readonly id: ExpectationId;
  /** Whose it is: that side alone edits and ends it. */
  readonly side: Side;
  readonly sort: ExpectationSort;
  /** In which area of work it holds; null: in all of them. */
  readonly areaId: AreaId | null;
  readonly text: string;
  /** The same in the other language; empty where nobody wrote it. */
  readonly otherText: string;
  /** Counts up from 1. */
  readonly version: number;
  /** Of this version. */
  readonly at: Instant;
  readonly by: UserId;
  /** Since when it holds no longer. */
  readonly retiredAt: Instant | null;
}

/** How far an assistant goes in an area without the client. */
export const authorityLevels = ['act', 'act_report', 'propose', 'ask'] as const;
export type AuthorityLevel = (typeof authorityLevels)[number];

/** Of one area; the id is the area's. */
export interface AuthorityRecord {
  readonly id: AreaId;
  readonly level: AuthorityLevel;
  readonly at: Instant;
  readonly by: UserId;
}

export type ExpectationsCollections = {
  expectation: ExpectationRecord;
  authority: AuthorityRecord;
};
