import type { TabLocks } from './tab-lock.ts';

/** For tests: locks of one browser, as tabs see them: in line, and let go by `release`. */
export function fakeTabLocks(): TabLocks {
  const lines = new Map<string, (() => void)[]>();
  const held = (name: string) => ({
    release: () => {
      const next = lines.get(name)!.shift();
      if (next) next();
      else lines.delete(name);
    },
  });
  return {
    take: async (name) => {
      if (lines.has(name)) return undefined;
      lines.set(name, []);
      return held(name);
    },
    waitFor: async (name, signal) => {
      if (signal.aborted) return undefined;
      const line = lines.get(name);
      if (!line) lines.set(name, []);
      else {
        const turn = await new Promise<boolean>((resolve) => {
          const mine = (): void => resolve(true);
          line.push(mine);
          signal.addEventListener('abort', () => {
            const at = line.indexOf(mine);
            if (at >= 0) line.splice(at, 1);
            resolve(false);
          });
        });
        if (!turn) return undefined;
      }
      return held(name);
    },
  };
}
