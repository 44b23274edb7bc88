import { deviceStore } from '../../http/device-wall.ts';

const key = 'sanad.heard';

type Times = Readonly<Record<string, number>>;

/**
 * When this device was last in line with each workspace's room: what it shows without a network is of then. Never
 * later than the truth; earlier where a page was killed.
 */
export const heardTimes = {
  note(workspaceId: string, at: number): void {
    deviceStore.setItem(key, JSON.stringify({ ...read(), [workspaceId]: at }));
  },
  of(workspaceId: string): number | undefined {
    return read()[workspaceId];
  },
  /** They name workspaces of whoever was signed in. */
  forget(): void {
    deviceStore.removeItem(key);
  },
  keepAmong(known: ReadonlySet<string>): void {
    const kept = Object.entries(read()).filter(([id]) => known.has(id));
    if (kept.length === 0) deviceStore.removeItem(key);
    else deviceStore.setItem(key, JSON.stringify(Object.fromEntries(kept)));
  },
};

function read(): Times {
  try {
    return JSON.parse(deviceStore.getItem(key) ?? '{}') as Times;
  } catch {
    return {};
  }
}
