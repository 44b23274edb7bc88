export interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string; readonly icon?: 'undo'; readonly onAct: () => void };
}

export interface Timer {
  start(run: () => void, milliseconds: number): () => void;
}

const browserTimer: Timer = {
  start(run, milliseconds) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};

export const toastMilliseconds = 6000;

/** One short word at a time: a newer one takes the place of the older, and it waits while it is looked at. */
export function createToastQueue(timer: Timer = browserTimer) {
  let shown: (Toast & { readonly key: number }) | undefined;
  let key = 0;
  let stop: (() => void) | undefined;
  const listeners = new Set<() => void>();

  function put(next: typeof shown): void {
    shown = next;
    for (const listener of listeners) listener();
  }

  const queue = {
    current: () => shown,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(toast: Toast) {
      put({ ...toast, key: ++key });
      queue.resume();
    },
    dismiss() {
      stop?.();
      put(undefined);
    },
    pause() {
      stop?.();
    },
    resume() {
      stop?.();
      stop = timer.start(queue.dismiss, toastMilliseconds);
    },
  };
  return queue;
}

/** The page's own. */
export const toasts = createToastQueue();
