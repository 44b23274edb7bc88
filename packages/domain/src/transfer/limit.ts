/** Every limit of imports, by name; the wire's limits refer to these. */
export const transferLimits = {
  /** Records of one kind in one mutation of an import, or of taking one back. */
  chunk: 200,
  /** Messages of one task that an import brings. */
  messagesPerTask: 2_000,
  /** Imports of one workspace that are kept to be taken back; the oldest go first. */
  importsKept: 50,
} as const;
