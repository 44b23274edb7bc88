import type { ManyMessages } from './messages.en.ts';

/** What became of one change of many tasks. */
export interface Outcome {
  readonly done: number;
  /** Sentences of why others were not, each with how many. */
  readonly refused: ReadonlyMap<string, number>;
  /** Of those done: dates that wait for the other side's yes. */
  readonly asked: number;
  /** Of those done: steps of a task's life, which no undo takes back. */
  readonly steps: number;
}

type Deed = keyof ManyMessages['some'];

/** All of it in words, and nothing half told: how many were done, of how many, and why the others were not. */
export function outcomeText(
  words: ManyMessages,
  deed: Deed,
  outcome: Outcome,
  name: string,
): string {
  const { done, refused, asked, steps } = outcome;
  const all = [...refused.values()].reduce((sum, count) => sum + count, done);
  const first = done === all ? words.done[deed](done, name) : words.some[deed](done, all);
  const reasons = Array.from(refused, ([why, count]) => words.because(count, why));
  return [
    first,
    ...reasons,
    ...(asked > 0 ? [words.asked(asked)] : []),
    ...(steps > 0 ? [words.steps(steps)] : []),
  ].join(' ');
}
