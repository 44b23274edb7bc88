/** What pages and the worker say to each other. A page of another release may know less of it. */
export type PageSays = 'sanad:here' | 'sanad:leave';
const question = 'sanad:release?';

export const isSaid = {
  here: (said: unknown): boolean => said === 'sanad:here',
  leave: (said: unknown): boolean => said === 'sanad:leave',
  question: (said: unknown): boolean => said === question,
};

/** Of which release a tab is, by its first script. */
export function whichRelease(tab: {
  postMessage(message: unknown, transfer: Transferable[]): void;
}): Promise<string | undefined> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(typeof data === 'string' ? data : undefined);
    tab.postMessage(question, [port2]);
  });
}
