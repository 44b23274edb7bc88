const prefix = 'sanad.view.';

/** In which view this person looked at the board of a workspace last, where that was not its columns. */
export const lastView = {
  remember(workspaceId: string, view: string | undefined): void {
    if (view === undefined) localStorage.removeItem(prefix + workspaceId);
    else localStorage.setItem(prefix + workspaceId, view);
  },
  of: (workspaceId: string): string | null => localStorage.getItem(prefix + workspaceId),
  /** It names workspaces of whoever was signed in. */
  forget(): void {
    this.keepAmong(new Set());
  },
  keepAmong(known: ReadonlySet<string>): void {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix) && !known.has(key.slice(prefix.length)))
        localStorage.removeItem(key);
    }
  },
};
