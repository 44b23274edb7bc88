import type { FeatureHealth } from '../../http/feature-health.ts';
import { readRoom, type ReadingPorts } from './read-room.ts';
import { countParked, roomsBehind } from './reader-repo.ts';
import type { Reader, RoomPlace } from './reader.ts';

/**
 * Lets readers follow the activity of all rooms: at once where this process committed, and by a poll
 * what others committed, what failed and what a killed process left. Owns when something is read; the
 * cursors in the database say what, over all processes. One room at a time for each reader.
 */
export interface RoomReaders {
  /** Something was committed in a room. Costs nothing where nobody reads. */
  wake(room: RoomPlace): void;
  /** Reads whatever is behind and due. Resolves when all of it was tried. */
  poll(): Promise<void>;
  start(): void;
  /** After what is being read. */
  stop(): Promise<void>;
  health(): FeatureHealth;
}

const pollEveryMs = 5_000;
/** A room that was read rests so long: what happens in it meanwhile is read at once, and costs as much as one line. */
const restMs = 300;
/** Rooms of one look; the rest at the next. */
const roomsAtOnce = 1_000;

export function createRoomReaders(ports: ReadingPorts, readers: readonly Reader[]): RoomReaders {
  const lanes = readers.map((reader) => createLane(ports, reader));
  let parked = 0;
  let timer: NodeJS.Timeout | undefined;
  let polling: Promise<void> | undefined;

  async function look(): Promise<void> {
    await Promise.all(
      lanes.map(async (lane) => {
        const behind = await roomsBehind(ports.db, lane.reader, ports.now(), roomsAtOnce);
        for (const room of behind) lane.read(room);
        await lane.idle();
      }),
    );
    parked = await countParked(
      ports.db,
      readers.map(({ name }) => name),
    );
  }

  function poll(): Promise<void> {
    polling ??= look().finally(() => (polling = undefined));
    return polling;
  }

  return {
    wake(room) {
      for (const lane of lanes) if (lane.reader.of === room.kind) lane.wake(room);
    },
    poll,
    start() {
      if (lanes.length === 0) return;
      const tick = (): void => void poll().catch((error: unknown) => ports.onError(error));
      tick();
      timer = setInterval(tick, pollEveryMs).unref();
    },
    async stop() {
      clearInterval(timer);
      await Promise.all(lanes.map((lane) => lane.stop()));
      await polling?.catch(() => undefined);
    },
    health: () => ({
      ok: true,
      parts:
        lanes.length === 0
          ? {}
          : { readers: { state: parked === 0 ? 'ready' : 'parked', count: lanes.length, parked } },
    }),
  };
}

/** One reader's rooms that have something new, read one after the other. */
function createLane(ports: ReadingPorts, reader: Reader) {
  const waiting = new Map<string, RoomPlace>();
  /** `true`: something happened since its reading began. */
  const resting = new Map<string, boolean>();
  let running: Promise<void> | undefined;
  let stopped = false;

  async function run(): Promise<void> {
    for (const [key, room] of waiting) {
      waiting.delete(key);
      resting.set(key, false);
      // Whatever happens, the next poll finds the room again.
      const step = await readRoom(ports, reader, room).catch((error: unknown) =>
        ports.onError(error, reader.name, room),
      );
      // Behind those that came meanwhile.
      if (step === 'more') waiting.set(key, room);
      else setTimeout(() => rested(room), restMs).unref();
      if (stopped) return;
    }
  }

  function go(): void {
    if (stopped || waiting.size === 0) return;
    running ??= run().finally(() => {
      running = undefined;
      go();
    });
  }

  function rested(room: RoomPlace): void {
    const isBehind = resting.get(room.roomId);
    resting.delete(room.roomId);
    if (isBehind) read(room);
  }

  function read(room: RoomPlace): void {
    waiting.set(room.roomId, room);
    go();
  }

  return {
    reader,
    read,
    wake(room: RoomPlace): void {
      if (resting.has(room.roomId)) resting.set(room.roomId, true);
      else read(room);
    },
    idle: () => running ?? Promise.resolve(),
    async stop(): Promise<void> {
      stopped = true;
      await running;
    },
  };
}
