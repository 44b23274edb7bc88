import { matchFiles, nameOfMatch, type FileMatch } from '@sanad/domain/transfer/match-files';
import type { ImportPreview } from '@sanad/protocol/http/transfer';

import type { FileToBring } from '../../files/bring-files.ts';

export type Upload = ImportPreview['uploads'][number];

/** A file that was dropped beside exports, and which attachment of them it is. */
export interface FileBeside {
  readonly file: File;
  readonly match: FileMatch<Upload>;
}

const exported = /\.(json|csv|tsv|txt)$/i;

/** What is looked at as an export; anything else lies beside one. */
export const isExport = ({ name }: File): boolean => exported.test(name);

/** Over all boards that are looked at: a name that two of them have is that of neither. */
export function besideOf(
  pile: readonly File[],
  uploads: Iterable<readonly Upload[]>,
): readonly FileBeside[] {
  const atHand = pile.map(({ name, size }) => ({ name, bytes: size }));
  const matches = matchFiles(atHand, [...uploads].flat());
  return pile.map((file, at) => ({ file, match: matches[at]! }));
}

/** Those that go to tasks of one board. */
export function filesFor(
  beside: readonly FileBeside[],
  uploads: readonly Upload[],
): readonly FileToBring[] {
  return beside.flatMap(({ file, match }) => {
    if (match.kind !== 'found' || match.awaited.here) return [];
    if (!uploads.includes(match.awaited)) return [];
    const { fileId, taskId } = match.awaited;
    const name = nameOfMatch(match.awaited, { name: file.name, bytes: file.size });
    return [{ file, fileId, taskId, name }];
  });
}
