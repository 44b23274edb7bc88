import { openDB, type IDBPDatabase } from 'idb';

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

/** In which stay the copy was made, beside its text. */
export const stayKey = 'stay';

/** How many documents hold words of this person that are on this device only. */
export async function countUnsentDocs(userId: string): Promise<number> {
  const copies = await docCopies(userId);
  return (await Promise.all(copies.map(({ name }) => hasUnsent(name)))).filter(Boolean).length;
}

export async function hasUnsent(name: string): Promise<boolean> {
  return (await unsentKeysIn(name)).length > 0;
}

/** The keys of the marks beside one text, by the name of its database. */
export async function unsentKeysIn(name: string): Promise<readonly string[]> {
  return [...(await unsentMarksIn(name)).keys()];
}

/** The same with what each says of the words that it stands for. */
export async function unsentMarksIn(name: string): Promise<ReadonlyMap<string, unknown>> {
  const beside = await besideText(name);
  return new Map([...beside].filter(([key]) => key.startsWith(unsentPrefix)));
}

/** `undefined` where none was known, as in a copy of before. */
export async function stayOfCopy(name: string): Promise<number | undefined> {
  const stay = (await besideText(name)).get(stayKey);
  return typeof stay === 'number' ? stay : undefined;
}

async function besideText(name: string): Promise<ReadonlyMap<string, unknown>> {
  const database = await openCopy(name);
  if (!database) return new Map();
  try {
    if (!database.objectStoreNames.contains('custom')) return new Map();
    const tx = database.transaction('custom');
    const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    return new Map(keys.map((key, at) => [String(key), values[at] as unknown]));
  } finally {
    database.close();
  }
}

/** `undefined` where it is gone: to open it must not make an empty one, in which no copy could ever be kept. */
export async function openCopy(name: string): Promise<IDBPDatabase | undefined> {
  let isGone = false;
  try {
    return await openDB(name, undefined, {
      upgrade(_database, _from, _to, transaction) {
        isGone = true;
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
    });
  } catch (error) {
    if (isGone) return undefined;
    throw error;
  }
}

/** The copies of a person's documents on this device, of one workspace or of all. */
export async function docCopies(userId: string, workspaceId?: string): Promise<readonly DocCopy[]> {
  const start = docPrefixOf(userId, workspaceId);
  const known = await indexedDB.databases();
  return known.flatMap(({ name }) => {
    if (!name?.startsWith(start)) return [];
    const [, , workspace, documentId] = name.split(':');
    return [{ name, workspaceId: workspace ?? '', documentId: documentId ?? '' }];
  });
}

/** Who has copies, among the names of all databases. */
export function personsWithCopies(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => (name.startsWith(prefix) ? [name.split(':')[1]!] : []));
}

export interface DocCopy {
  /** Of its database. */
  readonly name: string;
  readonly workspaceId: string;
  readonly documentId: string;
}

/** Open ones close by themselves when they are asked to make way. */
export async function purgeDocCaches(userId: string, workspaceId?: string): Promise<void> {
  const copies = await docCopies(userId, workspaceId);
  await Promise.all(copies.map(({ name }) => eraseCopy(name)));
}

export function docPrefixOf(userId: string, workspaceId?: string): string {
  return `${prefix}${userId}:${workspaceId === undefined ? '' : `${workspaceId}:`}`;
}

export function eraseCopy(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('a local copy could not be deleted'));
  });
}
