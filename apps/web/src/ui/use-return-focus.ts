import { useEffect, useRef } from 'react';

/**
 * Where a field took the place of the button that opened it, closing it by a key would leave the focus
 * nowhere. The answer asks for it to come back: to what `find` gives once it stands there again.
 */
export function useReturnFocus(find: () => HTMLElement | null | undefined): () => void {
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    const opener = find();
    if (!opener) return;
    wanted.current = false;
    opener.focus();
  });
  return () => {
    wanted.current = true;
  };
}
