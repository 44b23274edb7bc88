/**
 * Web Locks that live as long as the tab: the browser lets go when the tab is closed, killed or
 * reloaded, and then the next one in line gets it. So one client id is held by at most one tab.
 */
export interface HeldLock {
  release(): void;
}

export interface TabLocks {
  /** Takes the lock if nobody has it. */
  take(name: string): Promise<HeldLock | undefined>;
  /** Waits for the lock, in line, until `signal` ends the waiting. */
  waitFor(name: string, signal: AbortSignal): Promise<HeldLock | undefined>;
}

/** `undefined` where the browser has none: on a plain-http address that is not this machine. */
export function browserLocks(): TabLocks | undefined {
  const manager = globalThis.navigator?.locks as LockManager | undefined;
  return manager && createTabLocks(manager);
}

export function createTabLocks(manager: Pick<LockManager, 'request'>): TabLocks {
  function request(name: string, options: LockOptions): Promise<HeldLock | undefined> {
    const { promise, resolve } = Promise.withResolvers<HeldLock | undefined>();
    manager
      .request(name, options, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        // The lock is held until this second promise settles.
        const held = Promise.withResolvers<void>();
        resolve({ release: () => held.resolve() });
        return held.promise;
      })
      .catch(() => resolve(undefined));
    return promise;
  }

  return {
    take: (name) => request(name, { ifAvailable: true }),
    waitFor: (name, signal) => request(name, { signal }),
  };
}
