import type { FileId, TaskId } from '../kernel/ids.ts';
import { encodeUtf8, uuidOf } from './uuid-of.ts';

/** SHA-1 of bytes; a port, because this package has no Node and no browser. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

/**
 * Ids made from the source's own, as UUIDs of version 5 in the workspace's namespace: the same card gets the
 * same id at every import here, and another one in every other workspace.
 */
export function createSourceIds(workspaceId: string, digest: Digest, source = 'trello') {
  const namespace = Uint8Array.from(workspaceId.replaceAll('-', '').match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  );
  return function idOf(kind: SourceKind, ownId: string): string {
    const name = encodeUtf8(`${source}:${kind}:${ownId}`);
    const bytes = new Uint8Array(namespace.length + name.length);
    bytes.set(namespace);
    bytes.set(name, namespace.length);
    return uuidOf(digest(bytes), 5);
  };
}
export type SourceKind = 'list' | 'label' | 'card' | 'item' | 'rev' | 'comment' | 'file';
export type SourceIds = ReturnType<typeof createSourceIds>;

/** Of the file that an attachment becomes: one of each task and link, so that what came with an import is known by them. */
export const fileIdOf = (idOf: SourceIds, taskId: TaskId, url: string): FileId =>
  idOf('file', `${taskId}/${url}`) as FileId;
