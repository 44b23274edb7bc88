/** How much of this tab is not where it belongs yet, each told by what holds it. */
const probes = new Set<() => number>();

export const onItsWay = {
  /** Gives the way out. */
  add(probe: () => number): () => void {
    probes.add(probe);
    return () => void probes.delete(probe);
  },
  get count(): number {
    return [...probes].reduce((sum, probe) => sum + probe(), 0);
  },
};
