import type { RefusedMutation } from '@sanad/sync/port/queue-store';

/** The person's own edits that were not taken, as a file for themselves: what they did, when, and the answer. */
export function refusedFile(refused: readonly RefusedMutation[]): Blob {
  const edits = refused.map(({ name, args, madeAt, code }) => ({
    what: name,
    with: args,
    when: new Date(madeAt).toISOString(),
    answer: code,
  }));
  return new Blob([JSON.stringify({ edits }, null, 2)], { type: 'application/json' });
}
