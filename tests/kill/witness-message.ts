/** What the runner and the witness say to each other over the process channel. */
export interface WitnessTask {
  readonly taskId: string;
  readonly rev: string;
}

export type ToWitness =
  | {
      readonly type: 'begin';
      readonly origin: string;
      readonly cookie: string;
      readonly workspaceId: string;
      readonly tasks: readonly WitnessTask[];
      readonly docs: readonly string[];
      readonly mutationsPerSecond: number;
      readonly editsPerSecond: number;
    }
  /** Cut every line, keep what is unacked, say what was promised so far. */
  | { readonly type: 'hold' }
  /** Connect again and go on. */
  | { readonly type: 'resume' }
  /** Make nothing new, wait until everything is acked and stored, say the final state. */
  | { readonly type: 'settle' };

export interface Promised {
  readonly tasks: readonly {
    readonly taskId: string;
    /** The last write of this task's chain that was acked, and the last one that was sent. */
    readonly acked: number;
    readonly sent: number;
  }[];
  readonly docs: readonly {
    readonly documentId: string;
    readonly client: number;
    /** Yjs clock up to which the server said `stored`, and up to which was typed. */
    readonly stored: number;
    readonly typed: number;
    readonly text: string;
  }[];
  readonly mutations: number;
  readonly edits: number;
  readonly refusals: readonly string[];
}

export type FromWitness =
  /** Writes are acked and edits stored, after `begin` and after each `resume`. */
  { readonly type: 'flowing' } | { readonly type: 'promised'; readonly promised: Promised };
