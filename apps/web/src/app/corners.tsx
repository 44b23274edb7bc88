import { Suspense, useEffect, useState } from 'react';

import { withWords } from './lazy-page.ts';
import { useAfterFirstLook } from './use-after-first-look.ts';

const loadCorners = withWords(() => import('./page-corners.tsx'));

/**
 * All that stands above whatever page, and what keys do there: a moment after the first look, or with the first thing
 * that somebody does. A key that was pressed before is then done.
 */
export function Corners() {
  const [early, setEarly] = useState<Event>();
  const corners = useAfterFirstLook(loadCorners, early !== undefined);

  useEffect(() => {
    if (corners !== undefined) return undefined;
    for (const what of ['keydown', 'click']) document.addEventListener(what, setEarly);
    return () => {
      for (const what of ['keydown', 'click']) document.removeEventListener(what, setEarly);
    };
  }, [corners]);

  return (
    <Suspense fallback={null}>
      {corners === undefined ? null : <corners.PageCorners early={early} />}
    </Suspense>
  );
}
