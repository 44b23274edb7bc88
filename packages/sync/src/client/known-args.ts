import type { AnyMutation } from '@sanad/domain/kernel/mutation';

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/**
 * What an undo would say, without what only a newer build knows of: it is read from records, and those may
 * hold more than this page can. `undefined` where it would not be taken for another reason.
 */
export function knownArgs(mutation: AnyMutation<any>, args: unknown): unknown {
  const parsed = mutation.args.safeParse(args);
  if (parsed.success) return args;
  const issues = parsed.error.issues as readonly Issue[];
  if (!issues.every(({ code }) => code === 'unrecognized_keys')) return undefined;
  const known: unknown = JSON.parse(JSON.stringify(args));
  for (const { path, keys = [] } of issues) {
    let holder = known as Record<PropertyKey, unknown>;
    for (const step of path) holder = holder[step] as Record<PropertyKey, unknown>;
    for (const key of keys) delete holder[key];
  }
  return mutation.args.safeParse(known).success ? known : undefined;
}
