import type { LabelRecord } from '@sanad/domain/board/record';
import { fold } from '@sanad/domain/kernel/fold';

/** Another spelling of the same words. */
export function isAlike(label: LabelRecord, words: string): boolean {
  return fold(label.name) === fold(words);
}

/**
 * The labels that what is typed may mean, in the order given but those that are it in another spelling
 * first; and whether it would be a new one: equality is exact, folding only finds.
 */
export function findLabels(
  labels: readonly LabelRecord[],
  typed: string,
): { readonly wanted: string; readonly found: readonly LabelRecord[]; readonly isNew: boolean } {
  const wanted = typed.trim();
  const folded = fold(wanted);
  const found = labels
    .filter((label) => fold(label.name).includes(folded))
    .toSorted((a, b) => Number(isAlike(b, wanted)) - Number(isAlike(a, wanted)));
  return { wanted, found, isNew: wanted !== '' && !labels.some(({ name }) => name === wanted) };
}
