import type { Side } from '@sanad/domain/access/side';
import type { DeedKind, LeavingItem } from '@sanad/domain/agreement/leaving/deed';
import type { VersionState } from '@sanad/domain/agreement/version';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ColumnType, Transaction } from 'kysely';

import type { Tables } from '../../db/tables.ts';

/** The table of 038-agreements.sql. Numbers of 64 bits come from PostgreSQL as texts. */
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

export interface EngagementDeedTable {
  workspace_id: WorkspaceId;
  engagement_id: string;
  number: number;
  kind: DeedKind;
  stay: number;
  side: Side | null;
  by_user: UserId | null;
  at: string | number;
  ends_on: string | null;
  item: LeavingItem | null;
  content: string;
  hash: string;
}

export type AgreementTables = {
  engagement_deed: EngagementDeedTable;
  agreement_version: AgreementVersionTable;
};

export type AgreementTx = Transaction<Tables & AgreementTables>;
