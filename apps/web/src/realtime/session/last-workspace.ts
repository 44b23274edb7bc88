const key = 'sanad.lastWorkspace';

/** The workspace this browser was in last: where `/` leads. */
export const lastWorkspace = {
  remember(id: string): void {
    localStorage.setItem(key, id);
  },
  /** It names a workspace of whoever was signed in. */
  forget(): void {
    localStorage.removeItem(key);
  },
  /** It may not be seen any more, or was somebody else's. */
  keepAmong(known: ReadonlySet<string>): void {
    const last = localStorage.getItem(key);
    if (last !== null && !known.has(last)) localStorage.removeItem(key);
  },
  among<W extends { readonly id: string }>(workspaces: readonly W[]): W | undefined {
    const last = localStorage.getItem(key);
    return workspaces.find((workspace) => workspace.id === last) ?? workspaces[0];
  },
};
