import { deviceStore } from '../../http/device-wall.ts';

const key = 'sanad.lastWorkspace';

/** The workspace this browser was in last: where `/` leads. */
export const lastWorkspace = {
  remember(id: string): void {
    deviceStore.setItem(key, id);
  },
  /** It names a workspace of whoever was signed in. */
  forget(): void {
    deviceStore.removeItem(key);
  },
  /** It may not be seen any more, or was somebody else's. */
  keepAmong(known: ReadonlySet<string>): void {
    const last = deviceStore.getItem(key);
    if (last !== null && !known.has(last)) deviceStore.removeItem(key);
  },
  among<W extends { readonly id: string }>(workspaces: readonly W[]): W | undefined {
    const last = deviceStore.getItem(key);
    return workspaces.find((workspace) => workspace.id === last) ?? workspaces[0];
  },
};
