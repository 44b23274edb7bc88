import type pg from 'pg';

import { lackingOf, type KnownModel } from './room-model-repo.ts';

/** Milliseconds in which an older process notices that a newer one has begun. */
const lookEveryMs = 5_000;

export interface RoomModelWatch {
  /** A newer program keeps more in the rooms than this one knows: it writes no more. */
  isOlder(): boolean;
  /** Looks now; a database that does not answer says nothing about versions. */
  look(): Promise<void>;
  close(): void;
}

export function watchRoomModel(
  pool: pg.Pool,
  model: KnownModel,
  onOlder: (lacking: readonly string[]) => void,
): RoomModelWatch {
  let older = false;
  async function look(): Promise<void> {
    const lacking = await lackingOf(pool, model).catch(() => []);
    if (lacking.length > 0 && !older) onOlder(lacking);
    older ||= lacking.length > 0;
  }
  const looking = setInterval(() => void look(), lookEveryMs).unref();
  return { isOlder: () => older, look, close: () => clearInterval(looking) };
}
