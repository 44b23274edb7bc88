import type { Side } from '@sanad/domain/access/side';
import type { VersionState } from '@sanad/domain/agreement/version';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ColumnType, Generated, Transaction } from 'kysely';

import type { Tables } from '../../db/tables.ts';

/** The tables of 038-agreements.sql. Numbers of 64 bits come from PostgreSQL as texts. */
export interface EngagementTable {
  workspace_id: WorkspaceId;
  id: Generated<string>;
  assistant: UserId;
  opened_at: string | number;
  asked_at: ColumnType<string | number | null, number | null | undefined, number | null>;
}

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface AgreementVersionTable {
  workspace_id: WorkspaceId;
  engagement_id: string;
  number: number;
  content: string;
  hash: string;
  proposed_side: Side;
  proposed_by: UserId;
  proposed_at: string | number;
  state: VersionState;
  answered_side: Later<Side>;
  answered_by: Later<UserId>;
  answered_name: Later<string>;
  answered_at: Later<string | number>;
  begins: Later<string>;
  sealed: Later<string>;
  seal: Later<string>;
}

export type AgreementTables = {
  engagement: EngagementTable;
  agreement_version: AgreementVersionTable;
};

export type AgreementTx = Transaction<Tables & AgreementTables>;
