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

/** Of every kind of room that this process serves. */
export function watchRoomModels(
  pool: pg.Pool,
  models: readonly KnownModel[],
  onOlder: (lacking: readonly string[]) => void,
): RoomModelWatch {
  let older = false;
  async function look(): Promise<void> {
    const asked = models.map((model) => lackingOf(pool, model).catch(() => []));
    const lacking = (await Promise.all(asked)).flat();
    if (lacking.length > 0 && !older) onOlder(lacking);
    older ||= lacking.length > 0;
  }
  const looking = setInterval(() => void look(), lookEveryMs).unref();
  return { isOlder: () => older, look, close: () => clearInterval(looking) };
}
