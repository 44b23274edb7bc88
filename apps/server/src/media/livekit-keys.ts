import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { StartFailure } from '../host/start-failure.ts';

export interface LivekitKeys {
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** Made on the first start and kept with mode 0600; there is no default key that anybody could know. */
export function loadLivekitKeys(file: string): LivekitKeys {
  if (!existsSync(file)) {
    const keys = {
      apiKey: `SND${randomBytes(6).toString('hex')}`,
      apiSecret: randomBytes(32).toString('hex'),
    };
    writeFileSync(file, `${JSON.stringify(keys)}\n`, { mode: 0o600 });
    return keys;
  }
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (isKeys(value)) return value;
  throw new StartFailure(`${file} does not hold LiveKit keys: delete it and new ones are made.`);
}

function isKeys(value: unknown): value is LivekitKeys {
  return (
    typeof value === 'object' &&
    value !== null &&
    'apiKey' in value &&
    typeof value.apiKey === 'string' &&
    'apiSecret' in value &&
    typeof value.apiSecret === 'string' &&
    value.apiSecret.length >= 32
  );
}
