import type { ActivityLine } from '../kernel/activity.ts';
import type { AnyPart, MutationNameOf } from '../kernel/part.ts';
import type { Sentence } from './sentence.ts';

/** Reads one mutation's line; `null`: it changed nothing that anybody would read about. */
export type Teller = (line: ActivityLine) => Sentence | null;

/** Total over the mutations of a part: a new one without a sentence is a type error. */
export type TellersOf<P extends AnyPart> = Readonly<Record<MutationNameOf<P>, Teller>>;

/** For what needs no values. */
export function says<const S extends Sentence>(sentence: S): Teller {
  return () => sentence;
}
