import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';

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

it('a piece that the network did not bring is asked for again when there is one, and the page goes on', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  let asked = 0;
  const Piece = lazyPiece<object>(async () => {
    asked += 1;
    if (!navigator.onLine) throw new TypeError('Failed to fetch');
    return () => <b>here</b>;
  });
  const place = document.createElement('p');
  const root = createRoot(place);
  await act(async () => root.render(<Piece />));
  await act(async () => undefined);
  // Once, and not over and over.
  expect([place.textContent, asked]).toEqual(['', 1]);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  await act(async () => void dispatchEvent(new Event('online')));
  await vi.waitFor(() => act(async () => expect(place.innerHTML).toBe('<b>here</b>')));
  expect(asked).toBe(2);
  vi.restoreAllMocks();
});
