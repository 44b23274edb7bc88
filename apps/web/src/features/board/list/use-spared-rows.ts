import type { Range, Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState } from 'react';

/**
 * Rows around those in sight are drawn ahead of a scroll. A jump draws all anew, so only what is in sight then: the
 * ones around come when it rests, or with the next step.
 */
export function useSparedRows() {
  const last = useRef<Range | undefined>(undefined);
  const spared = useRef(false);
  const [rests, setRests] = useState(0);
  const around = useCallback(
    (range: Range): Range => {
      const before = last.current;
      last.current = range;
      spared.current = before !== undefined && isJump(before, range);
      return spared.current ? { ...range, overscan: 0 } : range;
    },
    // Another function asks for the rows anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [rests],
  );
  /** Told of each change of what is in sight, and of when a scroll is over. */
  const atRest = useCallback(
    ({ isScrolling }: Pick<Virtualizer<Element, Element>, 'isScrolling'>): void => {
      if (!isScrolling && spared.current) setRests((times) => times + 1);
    },
    [],
  );
  return { around, atRest };
}

/** Nothing that was in sight still is. */
function isJump(before: Range, after: Range): boolean {
  return after.startIndex > before.endIndex || after.endIndex < before.startIndex;
}
