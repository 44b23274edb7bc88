import { expect, it } from 'vitest';
import { z } from 'zod';

import { down } from './down.ts';
import { up } from './up.ts';
import { protocolVersion } from './version.ts';

/**
 * What travels on the record socket, pinned to its version. Where this fails, ask first: does yesterday's
 * page still read today's server, and today's page yesterday's? Added optional fields keep the version, and
 * only the hash here changes; a changed meaning raises it.
 */
const pinned = { version: 1, hash: '7055c027ae55ab5b' };

it('is the wire that its version names', () => {
  const schemas = [up, down].map((schema) =>
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  );
  expect({ version: protocolVersion, hash: fnv1a(JSON.stringify(schemas)) }).toEqual(pinned);
});

/** Enough to notice a change; nothing here is secret. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const char of text)
    hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0)!)) * 0x100000001b3n);
  return hash.toString(16);
}
