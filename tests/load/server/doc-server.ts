import type { DocTarget } from '../client/doc-client.ts';

/** A document server of the comparison, running: where its documents are and whose CPU counts. */
export interface DocServer {
  readonly name: string;
  readonly target: DocTarget;
  readonly pids: readonly number[];
  /** Makes sure that these documents exist, where a server wants to know. */
  createDocs(count: number): Promise<readonly string[]>;
  /** Ends the process and starts it again on the same data. */
  restart(how: 'stop' | 'kill'): Promise<DocServer>;
  close(): Promise<void>;
}
