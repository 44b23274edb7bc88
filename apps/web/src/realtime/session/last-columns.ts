const key = 'sanad.lastColumns';

type Columns = Readonly<Record<string, string>>;

/** Into which column of each workspace a task was put last from anywhere: on this device, by ids alone. */
export const lastColumns = {
  remember(workspaceId: string, columnId: string): void {
    localStorage.setItem(key, JSON.stringify({ ...read(), [workspaceId]: columnId }));
  },
  of(workspaceId: string): string | undefined {
    return read()[workspaceId];
  },
  /** They name workspaces of whoever was signed in. */
  forget(): void {
    localStorage.removeItem(key);
  },
  keepAmong(known: ReadonlySet<string>): void {
    const kept = Object.entries(read()).filter(([id]) => known.has(id));
    if (kept.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
  },
};

function read(): Columns {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Columns;
  } catch {
    return {};
  }
}
