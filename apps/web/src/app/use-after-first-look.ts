import { useEffect, useRef, useState } from 'react';

const waitMs = 1_000;
const againMs = 10_000;

/**
 * Code that no first look waits for; where it `isHurried`, somebody does. Where it does not come, the page goes on
 * without and tries again.
 */
export function useAfterFirstLook<M extends object>(
  load: () => Promise<M>,
  isHurried = false,
): M | undefined {
  const [loaded, setLoaded] = useState<M>();
  const first = useRef(load);
  useEffect(() => {
    let gone = false;
    let timer = setTimeout(begin, isHurried ? 0 : waitMs);
    function begin(): void {
      first.current().then(
        (here) => {
          if (!gone) setLoaded(here);
        },
        () => {
          if (!gone) timer = setTimeout(begin, againMs);
        },
      );
    }
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [isHurried]);
  return loaded;
}
