/**
 * What stands at the worker's address where the server wants none: browsers look there at every navigation,
 * without asking the worker they have. It empties what was kept, unregisters, and has its pages opened anew.
 */
export const removingWorker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(remove()));
async function remove() {
  for (const name of await caches.keys()) if (name.startsWith('sanad-shell:')) await caches.delete(name);
  await self.registration.unregister();
}
`;
