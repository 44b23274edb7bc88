import type { RefCallback } from 'react';

import type { Chord } from './chord.ts';

/**
 * Tells screen readers the key of a button, as its `ref`: React Aria's buttons drop the attribute
 * (`findings/button-drops-its-key.sh`).
 */
export function keyShortcuts(chord: Chord): RefCallback<Element> {
  return (element) => element?.setAttribute('aria-keyshortcuts', chord.replace('Mod', 'Control'));
}
