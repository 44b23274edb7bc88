import { ERRORS, type Lock, type Locker } from '@tus/server';

type Release = Parameters<Lock['lock']>[1];

/** How long somebody waits for an upload that another request holds. */
const patienceMs = 10_000;

interface Held {
  readonly askToRelease: Release;
  readonly waiting: (() => void)[];
}

/**
 * One request at an upload at a time in this process: whoever comes asks the one before to let go, and stands
 * in line. The locker of the library asks again in every turn of the event loop for as long as it waits, so a few
 * requests at one upload would take the whole processor.
 */
export class UploadLocker implements Locker {
  readonly #held = new Map<string, Held>();

  newLock(id: string): Lock {
    return {
      lock: (signal, askToRelease) => this.#lock(id, signal, askToRelease),
      unlock: () => Promise.resolve(this.#unlock(id)),
    };
  }

  async #lock(id: string, signal: AbortSignal, askToRelease: Release): Promise<void> {
    const until = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    for (;;) {
      const held = this.#held.get(id);
      if (!held) break;
      void held.askToRelease();
      await this.#turn(held, until);
      if (until.aborted) throw signal.aborted ? ERRORS.ABORTED : busy;
    }
    this.#held.set(id, { askToRelease, waiting: [] });
  }

  #turn({ waiting }: Held, until: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      until.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  #unlock(id: string): void {
    const held = this.#held.get(id);
    this.#held.delete(id);
    for (const next of held?.waiting ?? []) next();
  }
}

const busy = { status_code: 423, body: 'Another request is at this upload\n' };
