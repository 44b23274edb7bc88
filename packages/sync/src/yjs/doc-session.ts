import type { CloseCode } from '@sanad/protocol/close-code';

/** Who sits at a connection, as everybody else in the document sees them: never what a client claims. */
export interface DocPerson {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** Name of the person's colour in the house, for a reader that paints by theme. */
  readonly hue: string;
}

/** One connection to one document, as the gateway hands it to the room. */
export interface DocSession {
  readonly person: DocPerson;
  /** Asked for the frames that a stock provider does not know. */
  readonly wantsStored: boolean;
  /** Client ids that this device says it wrote under. A question, not a claim: it is told which are not its own. */
  readonly own: readonly number[];
  /**
   * Whole WebSocket frames in one or several pieces, sent in order in one system call. Never throws; a
   * closed socket swallows them. `owed`: an answer the client asked for, however large; the rest counts
   * against what may wait for a slow reader.
   */
  write(pieces: readonly Uint8Array[], owed?: boolean): void;
  /** Ends the connection; `leave` follows by the gateway. */
  end(code: CloseCode): void;
}
