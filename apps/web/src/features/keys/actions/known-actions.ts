import type { IconName } from '../../../ui/icon-registry.ts';
import type { Chord } from '../chord.ts';

/** Something that can be done where one is, by its words. */
export interface Action {
  /** Its own among all actions, and the same as long as it is the same thing. */
  readonly id: string;
  /** What it does, as its button would say it. */
  readonly text: string;
  /** Other words that people look for it by. */
  readonly also?: string;
  /** What it is done to, where that is one thing among others: a person's own words. */
  readonly about?: string;
  readonly icon: IconName;
  /** The key that does the same. */
  readonly chord?: Chord;
  readonly run: () => void;
}

/** What can be done at this moment: asked when somebody looks for it. */
export type ActionSource = () => readonly Action[];

interface Given {
  readonly source: ActionSource;
  readonly isAtHand: boolean;
}

let given: readonly Given[] = [];

/** What is done to what is at hand comes first, before what is everywhere; else what was given last. Returns how to take it back. */
export function giveActions(source: ActionSource, isAtHand = false): () => void {
  const own = { source, isAtHand };
  given = [own, ...given];
  return () => {
    given = given.filter((each) => each !== own);
  };
}

export function actionsNow(): readonly Action[] {
  const first = given.filter(({ isAtHand }) => isAtHand);
  const rest = given.filter(({ isAtHand }) => !isAtHand);
  return [...first, ...rest].flatMap(({ source }) => source());
}
