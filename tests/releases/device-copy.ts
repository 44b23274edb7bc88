import type { Page } from '@playwright/test';
import type { PastDevice, PastStore } from '@sanad/testing/past-release';

/** Everything that the product keeps in a browser, read at any of its pages. */
export function readDevice(page: Page): Promise<PastDevice> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const plain = (value: unknown) =>
      value instanceof Uint8Array ? { base64: btoa(String.fromCharCode(...value)) } : value;
    const databases = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      const stores = [];
      for (const each of database.objectStoreNames) {
        const store = database.transaction(each).objectStore(each);
        const { keyPath, autoIncrement } = store;
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        stores.push({ name: each, keyPath, autoIncrement, keys, values: values.map(plain) });
      }
      databases.push({ name: name!, version: database.version, stores });
      database.close();
    }
    return { local: Object.fromEntries(Object.entries(localStorage)), databases };
  });
}

/** The same in a browser that has nothing, before any page of the product runs in it. */
export async function plantDevice(page: Page, device: PastDevice): Promise<void> {
  await page.evaluate(async (text) => {
    const { local, databases } = JSON.parse(text) as PastDevice;
    const bytes = (value: unknown) =>
      typeof value === 'object' && value !== null && 'base64' in value
        ? Uint8Array.from(atob(String(value.base64)), (char) => char.charCodeAt(0))
        : value;
    const fill = (store: IDBObjectStore, { keyPath, keys, values }: PastStore): void => {
      for (const [at, value] of values.entries())
        store.put(bytes(value), ...(keyPath === null ? [keys[at] as IDBValidKey] : []));
    };
    for (const [key, value] of Object.entries(local)) localStorage.setItem(key, value);
    for (const { name, version, stores } of databases) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, version);
        request.onupgradeneeded = () => {
          for (const store of stores)
            fill(request.result.createObjectStore(store.name, store), store);
        };
        request.onerror = () => reject(request.error!);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
    }
  }, JSON.stringify(device));
}
