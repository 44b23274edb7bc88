import { lazy, Suspense, type ComponentType } from 'react';

import { untilHere } from '../i18n/until-here.ts';

/** A piece whose code and words are fetched when it is first drawn; until they are here, also without a network, nothing stands in its place. */
export function lazyPiece<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  const Piece = lazy(async () => ({ default: await untilHere(load) }));
  return function LazyPiece(props: P) {
    return (
      <Suspense fallback={null}>
        <Piece {...props} />
      </Suspense>
    );
  };
}
