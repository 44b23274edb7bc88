import { homedir } from 'node:os';
import { join } from 'node:path';

import { obtainLivekit } from '../../apps/server/src/media/obtain-livekit.ts';

/** Has the cache warm before the browser tests; where video can't be had, they will say so by failing. */
export async function prepareLivekit(): Promise<void> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const cache = process.env['SANAD_CACHE'] ?? join(homedir(), '.cache', 'sanad');
  const obtained = await obtainLivekit(join(cache, 'livekit'), () => undefined, ending.signal);
  if ('missing' in obtained) console.error(`LiveKit could not be had: ${obtained.missing}.`);
}
