import { useEffect } from 'react';

import { useKeys } from '../features/keys/use-keys.ts';
import { openPalette, paletteOpen } from '../features/search/palette/palette-open.ts';
import { useSignal } from '../realtime/signal.ts';
import { lazyPiece } from '../ui/lazy-piece.tsx';
import { withWords } from './lazy-page.ts';
import { useAfterFirstLook } from './use-after-first-look.ts';

const loadDialog = withWords(() => import('./search-dialog.tsx'));
const SearchDialog = lazyPiece(async () => (await loadDialog()).SearchDialog);

/** The field that finds and does, above whatever page. An editor that has a use for its key itself comes first. */
export function SearchCorner() {
  const isOpen = useSignal(paletteOpen);
  // It opens without a network too.
  useAfterFirstLook(loadDialog);
  useKeys('anywhere', { palette: openPalette, find: openPalette });
  useEffect(() => () => paletteOpen.set(false), []);

  return isOpen ? <SearchDialog onClose={() => paletteOpen.set(false)} /> : null;
}
