import { deviceStore } from '../../http/device-wall.ts';

const key = 'sanad.lastColumns';

type Columns = Readonly<Record<string, string>>;

/** Into which column of each workspace a task was put last from anywhere: on this device, by ids alone. */
export const lastColumns = {
  remember(workspaceId: string, columnId: string): void {
    deviceStore.setItem(key, JSON.stringify({ ...read(), [workspaceId]: columnId }));
  },
  of(workspaceId: string): string | undefined {
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

function read(): Columns {
  try {
    return JSON.parse(deviceStore.getItem(key) ?? '{}') as Columns;
  } catch {
    return {};
  }
}
