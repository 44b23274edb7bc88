import type { LiveRecord, Op } from '@sanad/domain/kernel/record';

/**
 * What a log keeps of an op. A record whose words may go (`namedInLog`) is only named: whoever reads the log later hears
 * what the record is then, so that no log has to be searched for words that were taken back.
 */
export type LoggedOp = Op | readonly ['aside', collection: string, id: string];

export function loggedOps(ops: readonly Op[], namedInLog: readonly string[]): readonly LoggedOp[] {
  if (!ops.some(([, collection]) => namedInLog.includes(collection))) return ops;
  const named = new Set<string>();
  return ops.flatMap((op): readonly LoggedOp[] => {
    const [, collection, id] = op;
    if (!namedInLog.includes(collection)) return [op];
    const name = `${collection}/${id}`;
    if (named.has(name)) return [];
    named.add(name);
    return [['aside', collection, id]];
  });
}

/** The ids that logged ops name, by kind. */
export function namedIn(
  logs: Iterable<readonly LoggedOp[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const ops of logs) {
    for (const [is, collection, id] of ops) {
      if (is !== 'aside') continue;
      const ids = named.get(collection) ?? new Set();
      named.set(collection, ids.add(id));
    }
  }
  return named;
}

/** As ops again, with each named record as it is now. */
export function saidOps(
  logged: readonly LoggedOp[],
  recordOf: (collection: string, id: string) => LiveRecord | undefined,
): readonly Op[] {
  return logged.map((op): Op => {
    if (op[0] !== 'aside') return op;
    const [, collection, id] = op;
    const record = recordOf(collection, id);
    return record ? ['put', collection, id, record] : ['remove', collection, id];
  });
}
