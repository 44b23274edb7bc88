import { deviceStore } from '../../http/device-wall.ts';

/**
 * Short texts that this device keeps of one person's work in one workspace: what was begun and not sent, and
 * how far was read. Read without waiting; they outlive a reload, belong to a stay, and leave with the person.
 */
const prefix = 'sanad.kept';

interface Kept {
  readonly text: string;
  /** The stay in which it was kept; absent where that was not known. */
  readonly stay?: number | undefined;
}

const keyOf = (...parts: readonly string[]): string => [prefix, ...parts].join(':');

/** What is kept of one person in one workspace; `place` says where it was written. */
export function keptTexts(
  userId: string,
  workspaceId: string,
  stay: () => number | undefined = () => undefined,
) {
  return {
    of(place: string): string {
      const kept = read(keyOf(userId, workspaceId, place));
      return kept === undefined || isOther(kept.stay, stay()) ? '' : kept.text;
    },
    keep(place: string, text: string): void {
      const key = keyOf(userId, workspaceId, place);
      if (text === '') deviceStore.removeItem(key);
      // A device without room for it goes on without.
      else trying(() => deviceStore.setItem(key, JSON.stringify({ text, stay: stay() })));
    },
  };
}

export type KeptTexts = ReturnType<typeof keptTexts>;

/** Everything that is kept of this person, in all workspaces. */
export function listKeptTexts(userId: string): { readonly place: string; readonly text: string }[] {
  return keysUnder(keyOf(userId)).flatMap((key) => {
    const kept = read(key);
    return kept ? [{ place: key.split(':').slice(3).join(':'), text: kept.text }] : [];
  });
}

/** Sign-out: everything of this person. */
export function forgetKeptTexts(userId: string): void {
  for (const key of keysUnder(keyOf(userId))) deviceStore.removeItem(key);
}

/** Whatever was kept in a place that is over, or in an earlier stay there. */
export function reconcileKeptTexts(
  userId: string,
  stays: ReadonlyMap<string, number | undefined>,
): void {
  for (const key of keysUnder(keyOf(userId))) {
    const workspaceId = key.split(':')[2] ?? '';
    if (!stays.has(workspaceId) || isOther(read(key)?.stay, stays.get(workspaceId)))
      deviceStore.removeItem(key);
  }
}

function isOther(kept: number | undefined, now: number | undefined): boolean {
  return kept !== undefined && now !== undefined && kept !== now;
}

function read(key: string): Kept | undefined {
  const text = deviceStore.getItem(key);
  return text === null ? undefined : trying(() => JSON.parse(text) as Kept);
}

function trying<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function keysUnder(start: string): string[] {
  return deviceStore.keys().filter((key) => key.startsWith(`${start}:`));
}
