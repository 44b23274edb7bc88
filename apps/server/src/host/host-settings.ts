import { homedir, networkInterfaces } from 'node:os';
import { join } from 'node:path';

import type { Env } from '../env.ts';
import type { HostSettings, LivekitSettings } from './host.ts';

/** What of the configuration the host needs; `port` is the real one, never 0. */
export function hostSettings(env: Env, port: number): HostSettings {
  return {
    dataDir: env.SANAD_DATA,
    databaseUrl: env.DATABASE_URL ?? null,
    httpPort: port,
    httpAddress: env.HOST ?? (env.publicOrigin === undefined ? '127.0.0.1' : undefined),
    livekit: livekitSettings(env),
    heldByParent: env.LIVEKIT_REPORT !== undefined,
    orphanMs: env.limits.orphanMs,
  };
}

function livekitSettings(env: Env): LivekitSettings {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret } = env;
  if (url !== undefined && apiKey !== undefined && apiSecret !== undefined) {
    return { kind: 'outside', url, apiKey, apiSecret };
  }
  if (env.LIVEKIT_REPORT !== undefined) return { kind: 'followed', file: env.LIVEKIT_REPORT };
  if (env.LIVEKIT === 'off') return { kind: 'off' };
  const open = env.HOST !== undefined || env.publicOrigin !== undefined;
  return {
    kind: 'own',
    port: env.LIVEKIT_PORT,
    cacheDir: join(env.SANAD_CACHE ?? join(homedir(), '.cache', 'sanad'), 'livekit'),
    nodeIp: env.LIVEKIT_NODE_IP ?? (open ? ownAddress() : '127.0.0.1'),
  };
}

/** Browsers elsewhere send their media to it; behind a router `LIVEKIT_NODE_IP` names the outer one. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return all.find((entry) => entry.family === 'IPv4' && !entry.internal)?.address ?? '127.0.0.1';
}
