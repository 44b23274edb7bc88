import { createContext, use } from 'react';

import type { BoardSearch } from './board-address.ts';

/** What the address says of the board, and how to say something else there. */
export interface BoardPlace {
  readonly search: BoardSearch;
  /** Puts these fields into the address; `undefined` takes one out. `replace`: the way back leads past it. */
  change(fields: BoardSearch, replace?: boolean): void;
}

/** A board without an address of its own shows its columns, and all that is in them. */
export const nowhere: BoardPlace = { search: {}, change: () => undefined };

export const BoardPlaceContext = createContext<BoardPlace>(nowhere);

export function useBoardPlace(): BoardPlace {
  return use(BoardPlaceContext);
}
