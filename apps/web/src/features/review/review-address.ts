import { reviewKinds, type ReviewKind } from '@sanad/domain/review/kind';

/** What stands in the address of an engagement's reviews behind its path: the one that is meant, as a plan's step leads to it. */
export interface ReviewSearch {
  readonly kind?: ReviewKind | undefined;
}

/** Anybody may have written an address, so nothing in it is taken that is not known. */
export function reviewSearchOf({ kind }: Record<string, unknown>): ReviewSearch {
  const known = reviewKinds.find((each) => each === kind);
  return known === undefined ? {} : { kind: known };
}
