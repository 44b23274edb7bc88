import WebSocket from 'ws';

/** A socket of a document that listens for its own end from the start, so that an end which comes early is not missed. */
export class DocSocket extends WebSocket {
  /** Resolves to the close code. */
  readonly ended: Promise<number>;

  constructor(address: string, headers: Readonly<Record<string, string>> = {}) {
    super(address, { headers });
    this.ended = new Promise((resolve) => this.once('close', resolve));
    this.on('error', () => undefined);
  }
}
