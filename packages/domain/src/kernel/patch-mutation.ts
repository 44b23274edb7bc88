import { z } from 'zod';

import type { Capability } from '../access/capability.ts';
import { ref } from './id-argument.ts';
import type { Kind } from './kind.ts';
import { mutationsOf, type Mutation, type Tx } from './mutation.ts';
import type { Collections } from './record.ts';
import type { Sampler } from './sampler.ts';

/**
 * `const definePatch = patchesOf<BoardScope>()`: mutations that write fields of one record under the names
 * that these have in it. The same mutation with the values from before takes it back.
 */
export function patchesOf<C extends Collections>() {
  return function definePatch<
    const Name extends string,
    const Id extends string,
    N extends keyof C & string,
    const Fields extends { readonly [F in keyof C[N]]?: z.ZodType<C[N][F]> },
  >(patch: {
    readonly name: Name;
    readonly needs: Capability;
    readonly kind: Kind<N, C[N]>;
    /** What its id is called in the arguments. */
    readonly id: Id;
    readonly fields: Fields;
    /** @throws Refusal where the record may not be changed now. */
    mayChange?(tx: Pick<Tx<C>, 'get'>, id: string): unknown;
    sample(from: Sampler<C>): object | undefined;
  }): Mutation<C, PatchArgs<Id, C[N]['id'], Fields>> & { readonly name: Name } {
    type Args = PatchArgs<Id, C[N]['id'], Fields>;
    const { name, needs, kind, id: idName, mayChange } = patch;
    const names = Object.keys(patch.fields);
    const written = (from: object) =>
      Object.fromEntries(
        Object.entries(from).filter(([field]) => names.includes(field)),
      ) as Partial<C[N]>;
    return mutationsOf<C>()<Args, Name>({
      name,
      args: z.strictObject({ [idName]: ref(kind), ...patch.fields }) as unknown as z.ZodType<Args>,
      needs,
      apply(tx, args) {
        mayChange?.(tx, args[idName]);
        tx.patch(kind.name, args[idName], written(args));
      },
      inverse(before, args) {
        const record = before.get(kind.name, args[idName]);
        return record && { name, args: { [idName]: record.id, ...written(record) } };
      },
      sample: patch.sample,
    });
  };
}

type PatchArgs<Id extends string, Of, Fields> = { readonly [I in Id]: Of & string } & {
  readonly [F in keyof Fields]: Fields[F] extends z.ZodType<infer V> ? V : never;
};
