import type { LiveClient } from './live-client.ts';

/** Resolves when it holds of the client, looked at with each change of its state, or when whoever waits has left. */
export async function untilState(
  client: LiveClient,
  holds: () => boolean,
  left: Promise<void>,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = (): void => void (holds() && resolve());
  const stop = client.onState(look);
  look();
  await Promise.race([promise, left]);
  stop();
}
