import { randomUUID } from 'node:crypto';

import type { ColumnRecord } from '@sanad/domain/board/record';
import type { DocumentId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Language } from '@sanad/protocol/http/profile';

import { fillBoard } from './fill-board.ts';
import { sampleContent } from './sample-content.ts';
import { booksProcedure, phoneProcedure, type SampleBlock } from './sample-documents.ts';
import { atWorkingHour } from './working-time.ts';

export interface SamplePorts {
  now(): number;
  mutate(workspaceId: WorkspaceId, name: string, args: unknown, actor: UserId): Promise<void>;
  /** The columns that the workspace was opened with. */
  columns(workspaceId: WorkspaceId): Promise<Iterable<ColumnRecord>>;
  writeDocument(
    workspaceId: WorkspaceId,
    documentId: DocumentId,
    blocks: readonly SampleBlock[],
  ): Promise<void>;
}

export interface SampleWorkspace {
  readonly workspaceId: WorkspaceId;
  readonly clientId: UserId;
  readonly assistantId: UserId;
  readonly language: Language;
}

/**
 * Fills a sample workspace with a week of a clinic and its assistant, by the same mutations that
 * people make, dated around now.
 */
export async function fillSampleData(ports: SamplePorts, sample: SampleWorkspace): Promise<void> {
  const { workspaceId, clientId, assistantId, language } = sample;
  const content = sampleContent[language];
  const now = ports.now();
  const mutate = (name: string, args: unknown, actor: UserId) =>
    ports.mutate(workspaceId, name, args, actor);
  const columns = new Map<string, string>();
  for (const { kind, id } of await ports.columns(workspaceId)) columns.set(kind, id);
  const people = { client: clientId, assistant: assistantId };
  await fillBoard({ content, people, columns, mutate, now });
  for (const [title, blocks, actor] of [
    [content.phoneDocument, phoneProcedure[language], clientId],
    [content.booksDocument, booksProcedure[language], assistantId],
  ] as const) {
    const documentId = randomUUID() as DocumentId;
    await ports.writeDocument(workspaceId, documentId, blocks);
    await mutate('createDocument', { documentId, title }, actor);
  }
  const at = atWorkingHour(now, 1, 11);
  await mutate('planCheckIn', { checkInId: randomUUID(), at, zone: 'Asia/Dubai' }, clientId);
}
