import { lookOf } from '@sanad/domain/files/content-type';
import type { FileRecord } from '@sanad/domain/files/record';

import { currentOf, hasPreview } from './file-address.ts';

/** Whether it can be looked at here: what is confidential is only downloaded, which stands in the history. */
export function isViewable(file: FileRecord): boolean {
  if (file.confidential) return false;
  const look = lookOf(currentOf(file).type);
  return hasPreview(file) || look === 'text' || look === 'audio' || look === 'video';
}
