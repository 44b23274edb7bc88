import type { Op } from '@sanad/domain/kernel/record';

/** Ops of one poke, and the version that they led to. */
export interface SaidOps {
  readonly version: number;
  readonly ops: readonly Op[];
}

/** What a state of a version lacks. A poke that overlaps it runs known ops again, in order, which ends in the same state. */
export function saidSince(said: readonly SaidOps[], version: number): readonly Op[] {
  return said.flatMap((each) => (each.version > version ? each.ops : []));
}
