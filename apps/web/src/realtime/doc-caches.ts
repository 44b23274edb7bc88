import { openDB } from 'idb';

/**
 * What is kept on this device of documents: one database for each, by person and workspace. It goes with
 * the person's sign-out and with their place in the workspace, of which any page may have to take care:
 * so nothing here needs the documents' engine.
 */
const prefix = 'sanad-doc:';

export function docCacheName(userId: string, workspaceId: string, documentId: string): string {
  return `${prefix}${userId}:${workspaceId}:${documentId}`;
}

/** Beside a text, by each opening of it that wrote: it holds words that the server may not have. */
const unsentPrefix = 'unsent:';

export function unsentKey(opening: string): string {
  return `${unsentPrefix}${opening}`;
}

/** How many documents hold words of this person that are on this device only. */
export async function countUnsentDocs(userId: string): Promise<number> {
  const known = await indexedDB.databases();
  const names = known.flatMap(({ name }) => (name?.startsWith(`${prefix}${userId}:`) ? name : []));
  return (await Promise.all(names.map(hasUnsent))).filter(Boolean).length;
}

async function hasUnsent(name: string): Promise<boolean> {
  return (await unsentKeysIn(name)).length > 0;
}

/** The marks beside one text, by the name of its database. */
export async function unsentKeysIn(name: string): Promise<readonly string[]> {
  return [...(await unsentMarksIn(name)).keys()];
}

/** The same with what each says of the words that it stands for. */
export async function unsentMarksIn(name: string): Promise<ReadonlyMap<string, unknown>> {
  const database = await openDB(name);
  try {
    const marks = new Map<string, unknown>();
    // Gone since it was listed: then this has just made an empty one.
    if (!database.objectStoreNames.contains('custom')) return marks;
    const { store } = database.transaction('custom');
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    keys.forEach((key, i) => {
      if (String(key).startsWith(unsentPrefix)) marks.set(String(key), values[i]);
    });
    return marks;
  } finally {
    database.close();
  }
}

/** Open ones close by themselves when they are asked to make way. */
export async function purgeDocCaches(userId: string, workspaceId?: string): Promise<void> {
  const start = `${prefix}${userId}:${workspaceId === undefined ? '' : `${workspaceId}:`}`;
  const known = await indexedDB.databases();
  await Promise.all(known.map(({ name }) => (name?.startsWith(start) ? erase(name) : undefined)));
}

function erase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('a local copy could not be deleted'));
  });
}
