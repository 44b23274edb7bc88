import type { Op } from '@sanad/domain/kernel/record';

import { applyPatch } from './apply-patch.ts';

/**
 * Earlier ops of the record that `later` writes, when only the last state may still be told: none keeps a
 * value that `later` replaces. With `later` behind them they end in the same state as before.
 */
export function overtake(ops: readonly Op[], later: Op): readonly Op[] {
  const isIt = ([, collection, id]: Op) => collection === later[1] && id === later[2];
  return ops.flatMap((op): readonly Op[] => {
    if (!isIt(op)) return [op];
    if (later[0] !== 'patch' || op[0] === 'remove') return later[0] === 'patch' ? [op] : [];
    const [, collection, id] = op;
    if (op[0] === 'put') return [['put', collection, id, applyPatch(op[3], later[3])]];
    const kept = Object.entries(op[3]).filter(([field]) => !Object.hasOwn(later[3], field));
    return kept.length > 0 ? [['patch', collection, id, Object.fromEntries(kept)]] : [];
  });
}
