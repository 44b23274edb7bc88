/** What pages and the worker say to each other. A page of another release may know less of it. */
export type PageSays = 'sanad:here' | 'sanad:leave';
const question = 'sanad:release?';
const going = 'sanad:go';

export const isSaid = {
  here: (said: unknown): boolean => said === 'sanad:here',
  leave: (said: unknown): boolean => said === 'sanad:leave',
  question: (said: unknown): boolean => said === question,
};

interface Asked {
  postMessage(message: unknown, transfer: Transferable[]): void;
}

/** Of which release a tab is, by its first script. */
export async function whichRelease(tab: Asked): Promise<string | undefined> {
  const said = await answerOf(tab, question);
  return typeof said === 'string' ? said : undefined;
}

/** A tab goes to another of its places; one that says nothing does not know how. */
export async function goTo(tab: Asked, path: string): Promise<boolean> {
  return (await answerOf(tab, { say: going, path })) === true;
}

/** Where a page is asked to go. */
export function askedPath(said: unknown): string | undefined {
  const { say, path } = (said ?? {}) as { say?: unknown; path?: unknown };
  return say === going && typeof path === 'string' ? path : undefined;
}

function answerOf(tab: Asked, said: unknown): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    tab.postMessage(said, [port2]);
  });
}
