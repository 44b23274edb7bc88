import { deviceStore } from '../../http/device-wall.ts';

const prefix = 'sanad.view.';

/** In which view this person looked at the board of a workspace last, where that was not its columns. */
export const lastView = {
  remember(workspaceId: string, view: string | undefined): void {
    if (view === undefined) deviceStore.removeItem(prefix + workspaceId);
    else deviceStore.setItem(prefix + workspaceId, view);
  },
  of: (workspaceId: string): string | null => deviceStore.getItem(prefix + workspaceId),
  /** It names workspaces of whoever was signed in. */
  forget(): void {
    this.keepAmong(new Set());
  },
  keepAmong(known: ReadonlySet<string>): void {
    for (const key of deviceStore.keys()) {
      if (key.startsWith(prefix) && !known.has(key.slice(prefix.length)))
        deviceStore.removeItem(key);
    }
  },
};
