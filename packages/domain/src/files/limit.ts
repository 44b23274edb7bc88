/** Lengths count UTF-16 units, as a field of a page does; sizes are bytes. */
export const filesLimits = {
  filesPerWorkspace: 10_000,
  versionsPerFile: 50,
  /** What a name may have when it is typed; what is kept is `fileNameBytes` at most. */
  nameLength: 1_000,
  /** Of a name in UTF-8: every file system takes so many, with room for what a browser appends. */
  fileNameBytes: 200,
  /** At one task, over or not: an older one goes. */
  requestsPerTask: 20,
  /** By one link. */
  filesPerRequest: 10,
  /** Of what is asked for. */
  whatLength: 200,
  /** An archived file is gone for good after so many days. */
  archivedDays: 30,
} as const;
