/** Something that is done a moment after it was last asked for, or at once where it must not wait. */
export interface Soon {
  ask(): void;
  /** Does it, whether or not it was asked for. */
  now(): void;
  forget(): void;
}

export function createSoon(act: () => void, waitMs: number): Soon {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => clearTimeout(timer);
  return {
    ask() {
      forget();
      timer = setTimeout(act, waitMs);
    },
    now() {
      forget();
      act();
    },
    forget,
  };
}

/** Tells when nobody sees this page any more: it may not come back. */
export function onHidden(hidden: () => void): () => void {
  const onChange = (): void => {
    if (document.visibilityState === 'hidden') hidden();
  };
  document.addEventListener('visibilitychange', onChange);
  addEventListener('pagehide', hidden);
  return () => {
    document.removeEventListener('visibilitychange', onChange);
    removeEventListener('pagehide', hidden);
  };
}
