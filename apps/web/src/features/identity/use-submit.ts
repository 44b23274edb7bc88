import { useState } from 'react';

/** One form's way out: runs once at a time and keeps what went wrong until the next try. */
export function useSubmit<T extends unknown[]>(run: (...args: T) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  async function submit(...args: T): Promise<void> {
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      await run(...args);
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  }
  return { busy, trouble, submit };
}
