/** What of an export comes nowhere else, by kind; each has a sentence. */
export const wholeLeftKinds = [
  /** Entries of the history: they happened where they did. */
  'past',
  /** Links by which somebody was asked for files: they were another server's. */
  'request_link',
  /** Versions of files whose bytes the zip does not hold. */
  'lost_bytes',
] as const;
export type WholeLeftKind = (typeof wholeLeftKinds)[number];

export interface WholeLeft {
  readonly kind: WholeLeftKind;
  readonly count: number;
  readonly examples: string[];
}
