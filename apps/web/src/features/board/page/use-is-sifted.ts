import { useCallback, useState, useSyncExternalStore } from 'react';

import { hasFilter } from '../board-address.ts';
import { useBoardPlace } from '../board-place.ts';
import { useBoardStore } from '../board-store.ts';

/** Whether what the address hides is hidden: until its filter is here, nothing is shown that it would take away. */
export function useIsSifted(): boolean {
  const { shown } = useBoardStore();
  const filters = hasFilter(useBoardPlace().search);
  const subscribe = useCallback((listener: () => void) => shown.onChange(listener), [shown]);
  const isSifted = useSyncExternalStore(subscribe, () => shown.kept !== null);
  // Once it was shown it stays in sight: a filter that is chosen there narrows it a moment later.
  const [wasShown, setWasShown] = useState(false);
  const isShown = isSifted || !filters;
  if (isShown && !wasShown) setWasShown(true);
  return isShown || wasShown;
}
