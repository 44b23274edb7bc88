import { useEffect, useRef } from 'react';

import { giveActions, type ActionSource } from './known-actions.ts';

/** What can be done here, while this stands; asked of the last render. `isAtHand`: to what is at hand there. */
export function useActions(source: ActionSource, isAtHand = false): void {
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  useEffect(() => giveActions(() => latest.current(), isAtHand), [isAtHand]);
}
