import { hues, type Hue } from '@sanad/protocol/http/profile';

/** In the own places a colour is a workspace's: in the order of joining, as people get theirs in one. */
export function clientHue(workspaces: readonly { readonly id: string }[], id: string): Hue {
  const at = workspaces.findIndex((workspace) => workspace.id === id);
  // One that they are only invited to would be the next.
  return hues[(at === -1 ? workspaces.length : at) % hues.length]!;
}
