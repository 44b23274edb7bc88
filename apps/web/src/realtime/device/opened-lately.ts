import { deviceStore } from '../../http/device-wall.ts';

const key = 'sanad.opened';
const most = 8;

/** Something that was found and opened: by ids alone, its words are those of the record. */
export interface OpenedThing {
  readonly workspaceId: string;
  readonly kind: string;
  readonly id: string;
}

interface Kept {
  readonly userId: string;
  readonly things: readonly OpenedThing[];
}

/** What somebody opened last from search on this device, the latest first. It goes with them, and with each workspace that they leave. */
export const openedLately = {
  note(userId: string, { workspaceId, kind, id }: OpenedThing): void {
    const others = openedLately
      .list(userId)
      .filter((one) => one.workspaceId !== workspaceId || one.kind !== kind || one.id !== id);
    write({ userId, things: [{ workspaceId, kind, id }, ...others].slice(0, most) });
  },
  list(userId: string): readonly OpenedThing[] {
    const kept = read();
    return kept?.userId === userId ? kept.things : [];
  },
  forget(): void {
    deviceStore.removeItem(key);
  },
  /** All of one workspace. */
  drop(userId: string, workspaceId: string): void {
    const things = openedLately.list(userId);
    write({ userId, things: things.filter((thing) => thing.workspaceId !== workspaceId) });
  },
  /** Only this person's, and of these workspaces. */
  keepAmong(userId: string, known: ReadonlySet<string>): void {
    const things = openedLately.list(userId);
    write({ userId, things: things.filter(({ workspaceId }) => known.has(workspaceId)) });
  },
};

function write(kept: Kept): void {
  if (kept.things.length === 0) deviceStore.removeItem(key);
  else deviceStore.setItem(key, JSON.stringify(kept));
}

function read(): Kept | undefined {
  try {
    return JSON.parse(deviceStore.getItem(key) ?? 'null') as Kept | undefined;
  } catch {
    return undefined;
  }
}
