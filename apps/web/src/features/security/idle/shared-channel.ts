/** What tabs of a shared computer tell each other: nothing of it is kept anywhere. */
export type SharedSaid =
  /** The person did something there. */
  | { readonly kind: 'input'; readonly at: number }
  /** May one sign out? Who has something on its way answers. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'left' };

export const openSharedChannel = (): BroadcastChannel => new BroadcastChannel('sanad-shared');

/** The others of this computer show nothing any more. */
export function sayLeft(): void {
  const channel = openSharedChannel();
  channel.postMessage({ kind: 'left' } satisfies SharedSaid);
  channel.close();
}
