/** PostgreSQL's code for a transaction that it ended because two waited for each other: nothing of it happened. */
const deadlockDetected = '40P01';
const mostTries = 5;

/** Does a whole transaction anew where it met another one crosswise. */
export async function untilNotDeadlocked<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isDeadlock = (error as { readonly code?: unknown }).code === deadlockDetected;
      if (!isDeadlock || tries >= mostTries) throw error;
    }
  }
}
