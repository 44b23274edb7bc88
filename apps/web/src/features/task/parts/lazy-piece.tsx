import { lazy, Suspense, type ComponentType } from 'react';

/** A piece whose code and words are fetched when it is first drawn; until they are here nothing stands in its place. */
export function lazyPiece<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  const Piece = lazy(async () => ({ default: await load() }));
  return function LazyPiece(props: P) {
    return (
      <Suspense fallback={null}>
        <Piece {...props} />
      </Suspense>
    );
  };
}
