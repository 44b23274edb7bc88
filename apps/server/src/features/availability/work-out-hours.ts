import { agreedStretches, type AgreedHours } from '@sanad/domain/availability/agreed-stretches';
import { freeStretches } from '@sanad/domain/availability/free-stretches';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { Db } from '../../db/database.ts';
import { findStale, keepFree, loadSaid } from './free-hours-repo.ts';
import { holidaysOf } from './holidays.ts';

const dayMs = 86_400_000;
/** How far hours are worked out, and how little of it is left when that is done again. */
const reach = { back: 9 * dayMs, ahead: 56 * dayMs, renewed: 54 * dayMs } as const;

export interface HoursPorts {
  readonly db: Db;
  now(): number;
  /** What is fixed by their agreements with each client, day by day. */
  agreedWindows(userId: UserId): Promise<AgreedWindows>;
  /** Somebody's hours are others now. */
  onChanged(userId: UserId): Promise<void>;
  onError(error: unknown): void;
}

/** The hours that one person's agreements fix. */
export interface AgreedWindows {
  readonly clients: readonly (AgreedHours & { readonly workspaceId: WorkspaceId })[];
  /** When the last of them was agreed to, in milliseconds; 0: none was. */
  readonly agreedAt: number;
}

export interface HoursDesk {
  /** They said something of it, in this process: worked out at once. */
  heard(userId: UserId): void;
  /** Whatever another process was told, or did not live to work out; and what no longer reaches far enough. */
  sweep(): Promise<void>;
  /** After what is being worked out. */
  close(): Promise<void>;
}

/**
 * Works out of what people say in their own rooms when they may be called. What is kept is that and nothing of why.
 * It may be done again at any time; one person after the other.
 */
export function createHoursDesk({
  db,
  now,
  agreedWindows,
  onChanged,
  onError,
}: HoursPorts): HoursDesk {
  const waiting = new Set<UserId>();
  let running: Promise<void> | undefined;
  let isClosed = false;

  async function workOut(userId: UserId): Promise<void> {
    const own = await loadSaid(db, userId);
    if (!own) return;
    const [from, knownUntil] = [now() - reach.back, now() + reach.ahead];
    const { holidays, zone, changedAt } = own.said;
    const rests = new Set<string>();
    if (holidays) {
      const worked = new Set(holidays.worked);
      const days = [from - 2 * dayMs, knownUntil + 2 * dayMs].map((at) =>
        writeDay(dayOf(at, zone)),
      );
      for (const { day, key } of await holidaysOf(holidays.country, days[0]!, days[1]!))
        if (!worked.has(key)) rests.add(day);
    }
    const hours = { ...own, holidays: rests };
    const free = freeStretches(hours, from, knownUntil);
    const { clients, agreedAt } = await agreedWindows(userId);
    const agreed = clients.map(({ workspaceId, ...each }) => ({
      workspaceId,
      free: agreedStretches(hours, each, from, knownUntil),
    }));
    const found = { saidAt: changedAt, knownUntil, free, agreed, agreedAt };
    if (await keepFree(db, userId, found, now())) await onChanged(userId);
  }

  async function run(): Promise<void> {
    for (const userId of waiting) {
      waiting.delete(userId);
      // The next sweep finds it again.
      await workOut(userId).catch(onError);
      if (isClosed) return;
    }
  }

  function go(): Promise<void> {
    running ??= run().finally(() => {
      running = undefined;
      if (!isClosed && waiting.size > 0) void go();
    });
    return running;
  }

  return {
    heard(userId) {
      waiting.add(userId);
      void go();
    },
    async sweep() {
      for (const userId of await findStale(db, now() + reach.renewed)) waiting.add(userId);
      while (waiting.size > 0 && !isClosed) await go();
    },
    async close() {
      isClosed = true;
      await running;
    },
  };
}
