import { useState } from 'react';

/** One request at a time, with what went wrong kept until the next try. */
export function useRun<T extends unknown[]>(work: (...args: T) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  async function run(...args: T): Promise<void> {
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      await work(...args);
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  }
  return { busy, trouble, run };
}
