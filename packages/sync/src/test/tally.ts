export interface Tally {
  readonly id: string;
  readonly count: number;
}
