import type { Side } from '@sanad/domain/access/side';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Currency } from '@sanad/domain/kernel/money';
import type { ReviewAnswers } from '@sanad/domain/review/answers';
import type { ReviewKind } from '@sanad/domain/review/kind';
import type { Outcome } from '@sanad/domain/review/outcome';
import type { ColumnType, Transaction } from 'kysely';

import type { Tables } from '../../db/tables.ts';
import type { AgreementTables } from '../agreement/agreement-tables.ts';

/** The tables of 044-reviews.sql. Numbers of 64 bits come from PostgreSQL as texts. */
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;
type OfEngagement = { workspace_id: WorkspaceId; engagement_id: string };

export interface TrialTable extends OfEngagement {
  number: number;
  started_side: Side;
  started_by: UserId;
  started_name: string;
  started_at: string | number;
  cap_minutes: number | null;
  cap_amount: string | number | null;
  cap_currency: Currency | null;
  ends_on: string;
  ended_at: Later<string | number>;
  ended_side: Later<Side>;
  ended_name: Later<string>;
}

export interface TrialTaskTable extends OfEngagement {
  trial: number;
  place: number;
  task_id: string;
  title: string;
}

export interface ReviewTable extends OfEngagement {
  number: number;
  kind: ReviewKind;
  trial: number | null;
  opened_at: string | number;
  sealed_at: Later<string | number>;
  sealed: Later<string>;
  seal: Later<string>;
}

export interface ReviewPartTable extends OfEngagement {
  review: number;
  side: Side;
  content: string;
  hash: string;
  by_id: UserId;
  at: string | number;
}

export interface ReviewDraftTable extends OfEngagement {
  review: number;
  user_id: UserId;
  answers: ColumnType<ReviewAnswers, string, string>;
  saved_at: string | number;
}

export interface ReviewOutcomeTable extends OfEngagement {
  review: number;
  number: number;
  outcome: Outcome;
  side: Side;
  by_id: UserId;
  name: string;
  at: string | number;
  agreed_side: Later<Side>;
  agreed_by: Later<UserId>;
  agreed_name: Later<string>;
  agreed_at: Later<string | number>;
}

export type ReviewTables = {
  trial: TrialTable;
  trial_task: TrialTaskTable;
  review: ReviewTable;
  review_part: ReviewPartTable;
  review_draft: ReviewDraftTable;
  review_outcome: ReviewOutcomeTable;
};

export type ReviewTx = Transaction<Tables & AgreementTables & ReviewTables>;

/** Of one engagement. */
export interface ReviewPlace {
  readonly workspaceId: WorkspaceId;
  readonly engagementId: string;
}
