export interface DocumentText {
  /** Up to where it is read, as `doc.seq`. */
  readonly seq: number;
  readonly text: string;
}

/** Of a worker to what it was asked under this id. */
export interface TextAnswer {
  readonly id: number;
  readonly read?: DocumentText;
  readonly failed?: string;
}
