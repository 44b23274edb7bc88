import { hues, type Hue } from '@sanad/protocol/http/profile';

/** In the own places a colour is a workspace's: in the order of joining, as people get theirs in one. */
export function clientHue(workspaces: readonly { readonly id: string }[], id: string): Hue {
  const at = workspaces.findIndex((workspace) => workspace.id === id);
  return hues[Math.max(0, at) % hues.length]!;
}
