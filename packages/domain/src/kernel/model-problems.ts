import type { z } from 'zod';

import { idsIn } from './id-argument.ts';
import { uuid } from './ids.ts';
import type { AnyMutation } from './mutation.ts';
import type { RoomModel } from './room-model.ts';
import { schemaLeaves } from './schema-walk.ts';

const idPattern = patternOf(uuid);

/** What a model's mutations leave unsaid, a sentence each. The suite of every model asks that there be none. */
export function modelProblems(model: RoomModel<any>): readonly string[] {
  return [...model.mutations.values()].flatMap((mutation) => [
    ...undeclaredIds(mutation.args).map(
      (path) => `${mutation.name}: nobody says what the id ${path} is`,
    ),
    ...foreignKinds(model, mutation),
    ...(mutation.sample ? [] : [`${mutation.name}: it gives no sample`]),
  ]);
}

/** Ids in the arguments that are not declared (`newId`, `ref`, …), by their path. */
export function undeclaredIds(args: z.ZodType): readonly string[] {
  const declared = new Set(idsIn(args).map(({ path }) => path.join('.')));
  return [...schemaLeaves(args, () => false)]
    .filter(([path, leaf]) => patternOf(leaf) === idPattern && !declared.has(path.join('.')))
    .map(([path]) => path.join('.'));
}

function foreignKinds(model: RoomModel<any>, mutation: AnyMutation<any>): readonly string[] {
  return mutation.ids.flatMap(({ is, kind, path }) => {
    const at = `${mutation.name}: the id ${path.join('.')}`;
    if (is === 'given') {
      return mutation.needs === 'server' ? [] : [`${at} is given, and anybody may give it`];
    }
    if (is === 'elsewhere') return [];
    const of = model.kinds.get(kind);
    if (of?.aside && is === 'inUse') return [`${at} asks who stands under an aside kind: ${kind}`];
    return of ? [] : [`${at} is of no kind here: ${kind}`];
  });
}

/** What a text must look like, where its schema says so. */
function patternOf(schema: z.core.$ZodType): string | undefined {
  const { checks } = schema._zod.def as { readonly checks?: readonly z.core.$ZodCheck[] };
  const defs = checks?.map((check) => check._zod.def as { readonly pattern?: RegExp });
  return defs?.find(({ pattern }) => pattern)?.pattern?.source;
}
