import { storedFrame } from './doc-message.ts';
import type { DocSession } from './doc-session.ts';
import type { DocWriter } from './find-fork.ts';

/**
 * One session's place in a document: what it may, which client id is its own, and how far its writes
 * have come. Frames are counted as they arrive; "the first n are durable" can only be said when none of
 * them was refused, so a refused one leaves a hole until the client has answered a new sync step 1.
 */
export class DocSeat {
  readonly session: DocSession;
  mayWrite: boolean;
  /** Client ids that it takes for its own. */
  readonly own: Set<number>;
  client: number | undefined;
  /** Write frames that arrived. */
  writes = 0;
  /** The first so many are relayed and will be in the next commit. */
  accepted = 0;
  /** The last one that went into the log, and whether it is on its way there. */
  lastKept = 0;
  unstored = false;
  hole = false;
  /** Our own first steps that it has not answered yet. */
  asked = 0;
  /** It wrote under an id that is not its own: it has to begin anew under another. */
  forked = false;
  /** Answers to a sync step that did not help, in a row; after some of them the client is not mistaken but broken. */
  refusals = 0;
  /** The newest awareness message, not looked at yet. */
  awareness: Uint8Array | undefined;
  bindings = 0;
  /** Durable, and said to be. */
  stored = 0;
  told = 0;

  readonly writer: DocWriter;

  constructor(session: DocSession, mayWrite: boolean) {
    this.session = session;
    this.mayWrite = mayWrite;
    this.own = new Set(session.own);
    this.writer = {
      userId: session.person.id,
      own: this.own,
      isPromised: session.wantsStored,
    };
  }

  /** The frame that says so. */
  takeStored(): Uint8Array[] {
    this.told = this.stored;
    return [storedFrame(this.stored)];
  }
}
