import { useEffect, useRef } from 'react';

import type { KeyName, KeyPlace } from './key-book.ts';
import { giveKeys, type KeyDeed, type KeyDeeds } from './pressed-keys.ts';

/** What keys do here, while this stands. Which keys have a deed is read once; what they do is always of the last render. */
export function useKeys<P extends KeyPlace>(place: P, deeds: KeyDeeds<P>): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const names = Object.keys(latest.current) as KeyName<P>[];
    const through = Object.fromEntries(
      names.map((name): [string, KeyDeed] => [name, (event) => latest.current[name]?.(event)]),
    );
    return giveKeys(place, through as KeyDeeds<P>);
  }, [place]);
}
