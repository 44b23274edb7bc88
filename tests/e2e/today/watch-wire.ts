import type { Page } from '@playwright/test';

/** Every byte that a page sends and gets: what is about a workspace, by its room or its address. */
export function watchWire(page: Page): { of(workspaceId: string): string } {
  const frames: string[] = [];
  const answers: { readonly url: string; readonly text: string }[] = [];
  page.on('websocket', (socket) => {
    const take = ({ payload }: { payload: string | Buffer }): void => {
      frames.push(payload.toString());
    };
    socket.on('framesent', take);
    socket.on('framereceived', take);
  });
  page.on('response', (response) => {
    const url = response.url();
    if (!url.includes('/api/')) return;
    const sent = response.request().postData() ?? '';
    response.text().then(
      (text) => answers.push({ url, text: sent + text }),
      // One that was broken off has said nothing.
      () => undefined,
    );
  });
  return {
    of(workspaceId) {
      const ofRoom = frames.flatMap((frame) => {
        // A packet of Socket.IO's: its kind, then a name and what is said. It may hold messages of several rooms.
        const said = /^\d+(\["(?:up|down)".*\])$/s.exec(frame)?.[1];
        const packet: unknown = said === undefined ? [] : (JSON.parse(said) as unknown[])[1];
        const messages = (Array.isArray(packet) ? packet : [packet]) as { room?: string }[];
        return messages
          .filter((message) => message?.room?.includes(workspaceId))
          .map((message) => JSON.stringify(message));
      });
      const ofAddress = answers
        .filter(({ url }) => url.includes(workspaceId))
        .map(({ text }) => text);
      return [...ofRoom, ...ofAddress].join('\n');
    },
  };
}
