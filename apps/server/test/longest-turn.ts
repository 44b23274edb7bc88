/**
 * The longest turn of this thread's event loop while `work` goes on, in milliseconds of the thread's
 * own processor time: how long everybody else in this process had to wait, whatever else the machine does.
 */
export async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let watching = true;
  let last = process.threadCpuUsage();
  function look(): void {
    const now = process.threadCpuUsage();
    longest = Math.max(longest, (now.user + now.system - last.user - last.system) / 1_000);
    last = now;
    if (watching) setImmediate(look);
  }
  setImmediate(look);
  try {
    await work();
  } finally {
    watching = false;
  }
  return longest;
}
