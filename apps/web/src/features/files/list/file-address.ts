import { lookOf } from '@sanad/domain/files/content-type';
import type { FileRecord, FileVersion } from '@sanad/domain/files/record';

import { routes } from '../../../http/routes.ts';

/** Where the bytes of a version are: an address that nobody else can use, and that ends with one's place. */
export function fileAddress(workspaceId: string, fileId: string, versionId: string): string {
  const [, path] = routes.getFileBytes;
  return path
    .replace(':workspaceId', workspaceId)
    .replace(':fileId', fileId)
    .replace(':versionId', versionId);
}

/** A picture of ours of what is in it. */
export function previewAddress(
  workspaceId: string,
  file: FileRecord,
  size: 'small' | 'large',
): string {
  return `${fileAddress(workspaceId, file.id, file.current)}/${size}`;
}

const mostBytes = 32 * 1024 * 1024;

/** Whether there may be one: of pictures and the first page of a PDF, not too large, and open to all. */
export function hasPreview(file: FileRecord): boolean {
  const { type, bytes } = currentOf(file);
  const look = lookOf(type);
  return !file.confidential && bytes <= mostBytes && (look === 'image' || look === 'pdf');
}

export function currentOf(file: FileRecord): FileVersion {
  return file.versions.find(({ id }) => id === file.current) ?? file.versions.at(-1)!;
}
