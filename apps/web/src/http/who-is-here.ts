/**
 * What the server says about who is here. A page that is drawn from the device knows whom it is drawn
 * for, not yet whether they are here: whatever goes out in their name waits for that.
 */
type Listener = (userId: string | null) => void;

let said: string | null | undefined;
const listeners = new Set<Listener>();

export const whoIsHere = {
  /** Undefined until the server has answered for the first time. */
  get said(): string | null | undefined {
    return said;
  },
  heard(userId: string | null): void {
    said = userId;
    for (const listener of listeners) listener(userId);
  },
  onHeard(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Resolves as soon as the server says that it is this person. */
  until(userId: string): Promise<void> {
    if (said === userId) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = whoIsHere.onHeard((id) => {
        if (id !== userId) return;
        stop();
        resolve();
      });
    });
  },
};
