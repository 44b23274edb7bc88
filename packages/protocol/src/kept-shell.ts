/** The page as a device keeps it, the same for everybody: no language, no person, nothing of what is open here. */
export const shellAddress = '/shell';
/** The worker that keeps it; at the root, because it speaks for every address below its own. */
export const workerAddress = '/worker.js';
