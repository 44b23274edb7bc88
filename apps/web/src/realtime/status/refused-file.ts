import type { RefusedMutation } from '@sanad/sync/port/queue-store';

/** The person's own edits that were not taken, as a file for themselves: what they did, when, and the answer. */
function refusedFile(refused: readonly RefusedMutation[]): Blob {
  const edits = refused.map(({ name, args, madeAt, code }) => ({
    what: name,
    with: args,
    when: new Date(madeAt).toISOString(),
    answer: code,
  }));
  return new Blob([JSON.stringify({ edits }, null, 2)], { type: 'application/json' });
}

/** Hands it to the browser to be kept where the person wants it. */
export function saveRefusedFile(refused: readonly RefusedMutation[]): void {
  const address = URL.createObjectURL(refusedFile(refused));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'sanad-changes.json';
  link.click();
  URL.revokeObjectURL(address);
}
