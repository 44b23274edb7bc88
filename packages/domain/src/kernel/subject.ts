/** What something in a room's history was about. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}
