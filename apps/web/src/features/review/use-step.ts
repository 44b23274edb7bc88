import { useState } from 'react';

import { toasts } from '../../ui/toast-queue.ts';

/** One step at a time; what went wrong stays until the next. */
export function useStep() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  return {
    busy,
    trouble,
    async run(work: () => Promise<void>, done: string): Promise<boolean> {
      if (busy) return false;
      setBusy(true);
      setTrouble(undefined);
      try {
        await work();
        toasts.show({ text: done });
        return true;
      } catch (error) {
        setTrouble(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
