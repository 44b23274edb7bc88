import type { Page } from '@playwright/test';

/** Stands between a page and the server's record socket, and can cut it. */
export async function cuttableSocket(page: Page): Promise<(cut: boolean) => void> {
  let isCut = false;
  const open = new Set<{ close(): Promise<void> }>();
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    if (isCut) {
      void socket.close();
      return;
    }
    const server = socket.connectToServer();
    open.add(socket);
    socket.onMessage((message) => {
      if (!isCut) server.send(message);
    });
    server.onMessage((message) => {
      if (!isCut) socket.send(message);
    });
  });
  return (cut) => {
    isCut = cut;
    if (!cut) return;
    for (const socket of open) void socket.close();
    open.clear();
  };
}
