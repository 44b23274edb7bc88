import { searchKinds, wordFields } from './searchable.ts';

/**
 * Mutations by which nothing comes to be found by other words than before, unless their lines tell of that: what people
 * do most, and an index has nothing to do with. Whoever closes what comes again makes the next one by it, and its title
 * is told. A test plays each of them. One that is not named here may write words and tell nothing of them.
 */
export const wordlessMutations: readonly string[] = [
  ...['moveTask', 'moveColumn', 'moveChecklistItem', 'tickChecklistItem'],
  ...['assignTask', 'offerTask', 'setTaskDue', 'setTaskDueMet', 'addTaskLabel', 'removeTaskLabel'],
  ...['startTask', 'deliverTask', 'acceptDelivery', 'setOwnTaskState', 'proposeDate', 'agreeDate'],
  ...['react', 'unreact'],
];

/** What tells of words, as `kind.field`. */
export const tellsOfWords: readonly string[] = searchKinds.flatMap((kind) =>
  wordFields(kind).map((field) => `${kind}.${field}`),
);
