import { SeededRandom } from '@sanad/testing/seeded-random';

import type { IdAt } from '../../kernel/id-argument.ts';
import type { Intent } from '../../kernel/mutation.ts';
import { workspaceRoomModel } from '../room-model.ts';
import { sampleOf, type PlayedMutation, type Table } from './laid-table.ts';

/** A way in which an inverse could be wrong. */
export interface Sabotage {
  readonly name: string;
  apply(
    inverse: Intent | undefined,
    at: { readonly intent: Intent; readonly table: Table; readonly random: SeededRandom },
  ): Intent | undefined;
}

type Args = Readonly<Record<string, unknown>>;

/**
 * Every way there is for the inverse of a mutation, by its own arguments: it gives nothing, it does the same
 * again, it names another record, and of each further argument it has what was newly set, or another value.
 */
export function sabotagesOf(mutation: PlayedMutation, laid: readonly Table[]): readonly Sabotage[] {
  const example = exampleOf(mutation, laid);
  const back = workspaceRoomModel.mutations.get(example.name)!;
  const ids = back.ids.filter(({ path }) => path.length === 1);
  const isId = new Set(ids.map(({ path: [field] }) => field));
  const values = Object.keys(example.args as Args).filter((field) => !isId.has(field));
  return [
    { name: 'gives nothing', apply: () => undefined },
    { name: 'does the same again', apply: (_inverse, { intent }) => intent },
    ...ids.filter(({ is }) => is !== 'new').map(anotherRecord),
    ...values.map(wrongValue),
  ];
}

/** Some inverse that the mutation gives, to see which arguments it has. */
function exampleOf(mutation: PlayedMutation, laid: readonly Table[]): Intent {
  let richest: Intent | undefined;
  for (let seed = 1; seed < 60; seed += 1) {
    const random = new SeededRandom(seed);
    const table = random.pick(laid)!.copy();
    const intent = sampleOf(table, mutation.name, random);
    const inverse = intent && table.inverseOf(intent);
    const size = (of: Intent | undefined) => Object.keys((of?.args ?? {}) as Args).length;
    if (inverse && size(inverse) > size(richest)) richest = inverse;
  }
  if (!richest) throw new Error(`${mutation.name} never gave an inverse`);
  return richest;
}

function anotherRecord({ kind, path: [field] }: IdAt): Sabotage {
  return {
    name: `names another record as ${field}`,
    apply(inverse, { table, random }) {
      if (!inverse) return undefined;
      const args = inverse.args as Args;
      const named = (each: { readonly id: string; readonly userId?: string }) =>
        kind === 'member' ? each.userId : each.id;
      const others = table
        .all(kind as never)
        .map(named)
        .filter((id) => id !== args[field!]);
      return { ...inverse, args: { ...args, [field!]: random.pick(others) ?? args[field!] } };
    },
  };
}

function wrongValue(field: string): Sabotage {
  return {
    name: `has another ${field}`,
    apply(inverse, { intent }) {
      if (!inverse) return undefined;
      const args = inverse.args as Args;
      const set = (intent.args as Args)[field];
      const wrong = set !== undefined && set !== args[field] ? set : otherThan(args[field]);
      return { ...inverse, args: { ...args, [field]: wrong } };
    },
  };
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 60_000;
  if (typeof value === 'string') return value === 'Asia/Dubai' ? 'Africa/Cairo' : `${value}x`;
  return null;
}
