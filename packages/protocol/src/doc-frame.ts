/**
 * The first varint of a document frame. 0 and 1 are y-websocket's own; ours are above the ones it
 * and its relatives use, and go only to clients that asked with `?stored=1` in the address.
 */
export const docFrame = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** server → client: varint n, the first n write frames of this connection are durable. */
  stored: 100,
  /** server → client: varstring code; this connection may read and no longer write (or again may: empty code). */
  readOnly: 101,
  /** server → client: the last write of this client has a gap before it and was not kept; send a full sync step. */
  resync: 102,
  /**
   * server → client: varints client, from, end. The server has something else of these clocks of that
   * client id than this device wrote: it takes a fresh id for its own words and forgets the rest of them.
   */
  forked: 103,
} as const;
