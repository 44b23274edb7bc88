/** What one goal measured: rows for the table, and the ratios that decide. */
export interface GoalReport {
  readonly goal: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly bars: readonly Bar[];
  readonly notes: readonly string[];
}

/** A bar of the goal: what was reached must be at least, or at most, the limit. */
export interface Bar {
  readonly what: string;
  readonly reached: number;
  readonly bar: number;
  readonly sense: 'at least' | 'at most';
}

export function isMet({ reached, bar, sense }: Bar): boolean {
  return sense === 'at least' ? reached >= bar : reached <= bar;
}
