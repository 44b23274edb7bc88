/** Close codes of the document socket, shared by both ends. 4000–4999 is the range WebSocket leaves to applications. */
export const closeCode = {
  badFrame: 4400,
  unauthenticated: 4401,
  /** Also the answer for a document that does not exist: the two cannot be told apart. */
  notFound: 4404,
  accessEnded: 4403,
  tooLarge: 1009,
  tooFast: 4429,
  full: 4430,
  serverStops: 1012,
  unavailable: 1013,
} as const;

export type CloseCode = (typeof closeCode)[keyof typeof closeCode];

/** After these the client does not come back by itself. */
export const finalCloseCodes: ReadonlySet<number> = new Set([
  closeCode.unauthenticated,
  closeCode.notFound,
  closeCode.accessEnded,
  closeCode.tooLarge,
]);
