import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { Me } from '../../http/last-person.ts';
import { otherSessions } from '../../realtime/session/open-sessions.ts';
import { openQuietSession } from '../../realtime/session/quiet-session.ts';
import { createTurns } from '../../realtime/session/turns.ts';
import type { RoomOfToday } from './room-of-today.ts';
import { openTodayRooms, type TodayRooms } from './today-rooms.ts';

/** Rooms that one comes into at the same time: a snapshot each, where the device has nothing. */
const joinAtOnce = 3;
const longestJoinMs = 5_000;
/** What was opened before anything is drawn waits this long for whoever draws it. */
const prepareMs = 10_000;

interface Person {
  readonly userId: UserId;
  readonly zone: string;
}

let prepared:
  | { readonly person: Person; readonly today: TodayRooms; readonly over: { cancel(): void } }
  | undefined;

/** The person's own rooms by quiet sessions; closed with everything else that they have open, when they leave the device. */
export function openOwnToday(
  { userId, zone }: Person,
  before: readonly RoomOfToday[] | undefined,
): TodayRooms {
  const turns = createTurns(joinAtOnce, longestJoinMs);
  const open = (id: WorkspaceId) => openQuietSession(userId, id, turns);
  const today = openTodayRooms({ userId, zone, now: Date.now }, open, before);
  const close = (): Promise<void> => today.close();
  otherSessions.add(close);
  return {
    ...today,
    close() {
      otherSessions.delete(close);
      return close();
    },
  };
}

/** Opens the rooms before anything is drawn; resolves as soon as there is something to draw. */
export async function prepareToday({ profile, workspaces }: Me): Promise<void> {
  const person = { userId: profile.id, zone: profile.zone };
  if (prepared) return;
  const today = openOwnToday(person, undefined);
  const timer = setTimeout(() => void takePrepared(person)?.close(), prepareMs);
  prepared = { person, today, over: { cancel: () => clearTimeout(timer) } };
  today.show(workspaces.map(({ id }) => id));
  await new Promise<void>((resolve) => {
    const stop = today.rooms.subscribe(() => {
      const rooms = today.rooms.get();
      const isWaiting = rooms.some(({ phase }) => phase === 'reading');
      if (isWaiting && !rooms.some(({ rows }) => rows.length > 0)) return;
      stop();
      resolve();
    });
  });
}

/** What was opened for this person, still to be taken. */
export function preparedToday({ userId, zone }: Person): TodayRooms | undefined {
  const isTheirs = prepared?.person.userId === userId && prepared.person.zone === zone;
  return isTheirs ? prepared?.today : undefined;
}

export function takePrepared(person: Person): TodayRooms | undefined {
  const today = preparedToday(person);
  if (!today) return undefined;
  prepared?.over.cancel();
  prepared = undefined;
  return today;
}
