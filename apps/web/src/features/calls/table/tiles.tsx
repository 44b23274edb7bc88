import type { Room } from 'livekit-client';

import { useWords } from '../../../i18n/language-context.tsx';
import { callsWords } from '../calls-words.ts';
import { columnsFor } from '../model/tile-order.ts';
import { CallTile } from './call-tile.tsx';
import { useTiles } from './use-tiles.ts';

/** As many as a column of ordinary height holds before it scrolls. */
const fit = 6;

/** The people at the table: a column beside it, a row of two above it on phones. */
export function Tiles(props: {
  readonly room: Room;
  /** The first frame of somebody else's picture is on the screen. */
  readonly onPicture: () => void;
}) {
  const words = useWords(callsWords);
  const tiles = useTiles(fit);
  return (
    <ul
      aria-label={words.call.people}
      className={`-m-1.5 grid min-h-0 content-start gap-2 overflow-y-auto p-1.5 phone:max-h-[44dvh] phone:grid-cols-2 ${
        columnsFor(tiles.length) === 2 ? 'grid-cols-2' : 'grid-cols-1'
      }`}
    >
      {tiles.map((tile) => (
        <li key={tile.key}>
          <CallTile room={props.room} tile={tile} onPicture={props.onPicture} />
        </li>
      ))}
    </ul>
  );
}
