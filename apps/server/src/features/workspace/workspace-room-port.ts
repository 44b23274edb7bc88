import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Language } from '@sanad/protocol/http/profile';

/** What the ledger of members owes to the live room of a workspace is raised as debts, and paid by this after the commit. */
export interface WorkspaceDebts {
  /** Resolves when the room was told; one that can't be reached is told later. */
  pay(workspaceId: WorkspaceId): Promise<void>;
}

/** The mutations that give a new workspace its first records; each call names new ids. Implemented by the board's feature. */
export type DefaultRecords = (
  language: Language,
) => readonly { readonly mutation: string; readonly args: unknown }[];
