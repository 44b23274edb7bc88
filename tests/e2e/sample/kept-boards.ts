import type { Page } from '@playwright/test';

/** What lies of workspaces in this browser, as text. */
export function keptBoards(page: Page): Promise<string> {
  return page.evaluate(async () => {
    let text = '';
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('sanad:')) continue;
      // One that was deleted meanwhile must not be made anew by looking at it.
      const database = await new Promise<IDBDatabase | undefined>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => resolve(undefined);
      });
      if (database === undefined) continue;
      if (!database.objectStoreNames.contains('snapshot')) {
        database.close();
        continue;
      }
      const all = database.transaction('snapshot').objectStore('snapshot').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      text += JSON.stringify(all.result);
      database.close();
    }
    return text;
  });
}
