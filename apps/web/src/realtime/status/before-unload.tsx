import { useEffect } from 'react';

import { useSession } from '../session/session-context.tsx';

/** Leaving with unsent edits warns, in the browser's own words; they are kept and go out later, but only from this device. */
export function BeforeUnload(): null {
  const { client } = useSession();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      const { saveState } = client;
      if ('pending' in saveState && saveState.pending > 0) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [client]);
  return null;
}
