import type { Ways } from '@sanad/protocol/http/profiles';

/** In the order in which they are read. */
export const wayKeys = [
  'written',
  'sent',
  'when',
  'never',
] as const satisfies readonly (keyof Ways)[];
