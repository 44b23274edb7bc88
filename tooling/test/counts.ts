import { stripVTControlCharacters } from 'node:util';

/** What a stage came to. A failure is told as one line: what, and why. */
export interface Counts {
  readonly passed: number;
  readonly failures: readonly string[];
}

export const none: Counts = { passed: 0, failures: [] };

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failures: [...a.failures, ...b.failures] };
}

/** The first line of a message that came with colours. */
export function firstLine(message: string | undefined): string {
  return stripVTControlCharacters(message ?? '').split('\n', 1)[0] ?? '';
}
