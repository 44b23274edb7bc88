/**
 * What every server process is started with, as `npm start` does: a password's 19 MiB block goes back
 * to the system once it is done, instead of staying in the allocator of whichever thread hashed it.
 */
export const allocator = { MALLOC_MMAP_THRESHOLD_: '1048576' } as const;
