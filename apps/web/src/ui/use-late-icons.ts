import { useSyncExternalStore } from 'react';

import type { lateIcons } from './late-icons.ts';

type LateIcons = typeof lateIcons;

let here: LateIcons | undefined;
let coming: Promise<void> | undefined;
const waiting = new Set<() => void>();

/** Brings the icons that no first look draws. Where they do not come, whoever draws the next one asks again. */
export async function bringLateIcons(): Promise<void> {
  coming ??= import('./late-icons.ts').then(
    ({ lateIcons }) => {
      here = lateIcons;
      for (const tell of waiting) tell();
    },
    () => {
      coming = undefined;
    },
  );
  await coming;
}

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  void bringLateIcons();
  return () => waiting.delete(tell);
}

/** The late icons; `undefined` until they are here, which whoever asks is told. */
export function useLateIcons(): LateIcons | undefined {
  return useSyncExternalStore(subscribe, () => here);
}
