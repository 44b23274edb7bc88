import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';

import { lazyPiece } from './lazy-piece.tsx';

it('a piece of a part is fetched when it is drawn, and nothing stands in its place until it is here', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const fetched = Promise.withResolvers<void>();
  let asked = 0;
  const Piece = lazyPiece<{ readonly count: number }>(async () => {
    asked += 1;
    await fetched.promise;
    return (props) => <b>{props.count}</b>;
  });
  expect(asked).toBe(0);

  const place = document.createElement('p');
  const root = createRoot(place);
  await act(async () => root.render(<Piece count={3} />));
  expect(place.textContent).toBe('');
  await act(async () => fetched.resolve());
  expect(place.innerHTML).toBe('<b>3</b>');
  await act(async () => root.render(<Piece count={4} />));
  expect([place.textContent, asked]).toEqual(['4', 1]);
});
