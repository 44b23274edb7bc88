import {
  documentId,
  workspaceId,
  type DocumentId,
  type WorkspaceId,
} from '@sanad/domain/kernel/ids';
import type { DocKey } from '@sanad/sync/yjs/doc-log';

/** Where a document lives. */
export interface DocPlace {
  readonly workspaceId: WorkspaceId;
  readonly documentId: DocumentId;
}

export function docKey(place: DocPlace): DocKey {
  return `${place.workspaceId}/${place.documentId}`;
}

/** @throws where it is no key of ours. */
export function placeOf(key: DocKey): DocPlace {
  const [workspace, document] = key.split('/');
  return { workspaceId: workspaceId.parse(workspace), documentId: documentId.parse(document) };
}
